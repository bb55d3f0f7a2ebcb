package io.cartoonify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one place that says which package may use which. */
@AnalyzeClasses(packagesOf = Cartoonify.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    private static final String ROOT = "io.cartoonify.";
    private static final long MOST_FILES = 20;

    /** What each package may use of the others; nothing stands below that uses something above. */
    private static final Map<String, List<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "cli",
                    List.of(
                            "clip",
                            "cartoon",
                            "queue",
                            "inference",
                            "importing.cartoongan",
                            "importing.pytorch",
                            "model.s3",
                            "image",
                            "style",
                            "s3",
                            "bulk",
                            "cartoon.order")),
            Map.entry("bulk", List.of("cartoon", "cartoon.order", "image", "style", "s3")),
            Map.entry(
                    "event",
                    List.of(
                            "bulk",
                            "cartoon",
                            "cartoon.order",
                            "inference",
                            "queue",
                            "s3",
                            "settings",
                            "style",
                            "web.body")),
            Map.entry("lambda", List.of("event", "cartoon.order")),
            Map.entry(
                    "web",
                    List.of("web.access", "web.body", "web.connection", "web.filter", "web.problem", "cartoon.order")),
            Map.entry(
                    "s3upload",
                    List.of(
                            "api",
                            "web.access",
                            "web.body",
                            "web.connection",
                            "web.refusal",
                            "cartoon",
                            "queue",
                            "image",
                            "image.source",
                            "settings",
                            "s3",
                            "cartoon.order")),
            Map.entry(
                    "api.job",
                    List.of(
                            "api",
                            "job",
                            "job.database",
                            "album",
                            "clip",
                            "web.body",
                            "web.refusal",
                            "queue",
                            "image",
                            "cartoon.order")),
            Map.entry(
                    "job",
                    List.of(
                            "job.database",
                            "job.files",
                            "job.webhook",
                            "album",
                            "clip",
                            "web.problem",
                            "web.refusal",
                            "queue",
                            "image",
                            "style",
                            "settings",
                            "s3",
                            "cartoon.order")),
            Map.entry(
                    "clip",
                    List.of(
                            "clip.steady",
                            "cartoon",
                            "cartoon.order",
                            "inference",
                            "queue",
                            "ffmpeg",
                            "image",
                            "image.resize",
                            "image.webp")),
            Map.entry("clip.steady", List.of("image")),
            Map.entry("ffmpeg", List.of()),
            Map.entry("job.database", List.of("cartoon.order")),
            Map.entry("job.webhook", List.of("settings", "cartoon.order")),
            Map.entry(
                    "album",
                    List.of(
                            "job.files",
                            "bulk",
                            "web.body",
                            "web.refusal",
                            "cartoon",
                            "queue",
                            "image",
                            "settings",
                            "s3",
                            "cartoon.order")),
            Map.entry("job.files", List.of("s3")),
            Map.entry(
                    "api",
                    List.of(
                            "job",
                            "job.database",
                            "clip",
                            "album",
                            "web.access",
                            "web.body",
                            "web.connection",
                            "web.filter",
                            "cartoon",
                            "queue",
                            "image",
                            "image.source",
                            "style",
                            "cartoon.order")),
            Map.entry("web.access", List.of("web.filter", "web.problem", "web.refusal", "cartoon", "queue")),
            Map.entry(
                    "web.body",
                    List.of(
                            "web.filter",
                            "web.problem",
                            "web.refusal",
                            "web.connection",
                            "queue",
                            "image",
                            "cartoon.order")),
            Map.entry("web.connection", List.of()),
            Map.entry(
                    "web.problem",
                    List.of("web.filter", "web.refusal", "cartoon", "queue", "image", "style", "cartoon.order")),
            Map.entry("web.refusal", List.of()),
            Map.entry("web.filter", List.of()),
            Map.entry("health", List.of("queue")),
            Map.entry(
                    "cartoon",
                    List.of(
                            "queue",
                            "inference",
                            "style",
                            "image",
                            "image.source",
                            "image.heif",
                            "ffmpeg",
                            "image.resize",
                            "image.color",
                            "image.encode",
                            "image.ink",
                            "cartoon.order",
                            "image.codec")),
            Map.entry("cartoon.order", List.of("image", "style")),
            Map.entry("queue", List.of()),
            Map.entry("catalog", List.of("inference", "queue", "model", "model.s3", "settings", "style", "s3")),
            Map.entry(
                    "inference",
                    List.of(
                            "inference.engine",
                            "model",
                            "queue",
                            "settings",
                            "style",
                            "image",
                            "image.ink",
                            "image.resize",
                            "image.tile")),
            Map.entry("inference.engine", List.of("natives")),
            Map.entry("natives", List.of()),
            Map.entry("importing.cartoongan", List.of("importing.pytorch", "model", "style")),
            Map.entry("importing.pytorch", List.of()),
            Map.entry("model.s3", List.of("model", "style", "s3")),
            Map.entry("model", List.of("style")),
            Map.entry("style", List.of()),
            Map.entry(
                    "image.source",
                    List.of(
                            "image",
                            "image.codec",
                            "image.header",
                            "image.pixels",
                            "image.jpeg",
                            "image.png",
                            "image.gif",
                            "image.tiff",
                            "image.webp",
                            "image.heif",
                            "image.bmp")),
            Map.entry("image.bmp", List.of("image", "image.codec", "image.header", "image.pixels")),
            Map.entry("image.jpeg", List.of("image", "image.codec", "image.header", "image.pixels")),
            Map.entry("image.png", List.of("image", "image.codec", "image.header", "image.pixels")),
            Map.entry("image.gif", List.of("image", "image.codec", "image.header", "image.pixels")),
            Map.entry("image.tiff", List.of("image", "image.codec", "image.header", "image.pixels", "image.jpeg")),
            Map.entry("image.webp", List.of("image", "image.codec", "image.header", "image.pixels")),
            Map.entry("image.codec", List.of("image", "image.heif", "image.pixels")),
            Map.entry("image.heif", List.of("ffmpeg", "image", "image.header", "image.pixels")),
            Map.entry("image.pixels", List.of("image", "image.header")),
            Map.entry("image.header", List.of("image")),
            Map.entry("image.resize", List.of("image")),
            Map.entry("image.ink", List.of("image")),
            Map.entry("image.tile", List.of("image")),
            Map.entry("image.color", List.of("image")),
            Map.entry("image.encode", List.of("image", "image.color")),
            Map.entry("image", List.of()),
            Map.entry("settings", List.of()),
            Map.entry("s3", List.of("settings"))));

    @ArchTest
    static void packagesUseOnlyWhatTheyMay(JavaClasses all) {
        MAY_USE.forEach((name, others) -> classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed(name, others)).or(resideOutsideOfPackages("io.cartoonify..")))
                .check(all));
    }

    @ArchTest
    static void everyPackageIsInTheTable(JavaClasses all) {
        List<String> names = all.getPackage("io.cartoonify").getSubpackagesInTree().stream()
                .filter(room -> !room.getClasses().isEmpty())
                .map(JavaPackage::getName)
                .map(name -> name.substring(ROOT.length()))
                .toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @ArchTest
    static void noPackageHasMoreFilesThanANewcomerTakesIn(JavaClasses all) {
        Map<String, Long> files = all.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(file -> !file.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(files.entrySet())
                .allSatisfy(
                        room -> assertThat(room.getValue()).as(room.getKey()).isLessThanOrEqualTo(MOST_FILES));
    }

    private static String[] allowed(String name, List<String> others) {
        List<String> packages = new ArrayList<>(others);
        packages.add(name);
        return packages.stream().map(ROOT::concat).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule onlyInferenceKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.cartoonify.inference..")
            .should()
            .dependOnClassesThat(resideInAPackage("ai.djl.."));

    @ArchTest
    static final ArchRule imagesAreFreeOfSpring = noClasses()
            .that()
            .resideInAPackage("io.cartoonify.image..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."));

    @ArchTest
    static final ArchRule onlyWhatIsAboutHttpKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.cartoonify.api..", "io.cartoonify.s3upload..", "io.cartoonify.web..", "io.cartoonify.lambda..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "jakarta.servlet..",
                    "org.apache.catalina..",
                    "org.apache.coyote.."));
}
