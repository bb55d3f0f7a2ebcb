package io.cartoonify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The one place that says which package may use which. */
@AnalyzeClasses(packagesOf = Cartoonify.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule dependenciesGoOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("io.cartoonify.web..")
            .layer("cli")
            .definedBy("io.cartoonify.cli..")
            .layer("cartoon")
            .definedBy("io.cartoonify.cartoon..")
            .layer("upload")
            .definedBy("io.cartoonify.upload..")
            .layer("inference")
            .definedBy("io.cartoonify.inference..")
            .layer("model")
            .definedBy("io.cartoonify.model..")
            .layer("style")
            .definedBy("io.cartoonify.style..")
            .layer("image")
            .definedBy("io.cartoonify.image..")
            .layer("client")
            .definedBy("io.cartoonify.client..")
            .layer("s3")
            .definedBy("io.cartoonify.s3..")
            .layer("lambda")
            .definedBy("io.cartoonify.lambda..")
            .whereLayer("lambda")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("lambda")
            .mayNotAccessAnyLayer()
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("upload")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("cartoon")
            .mayOnlyBeAccessedByLayers("upload", "web", "cli")
            .whereLayer("inference")
            .mayOnlyBeAccessedByLayers("cartoon", "web", "cli")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("inference", "cli")
            .whereLayer("style")
            .mayOnlyBeAccessedByLayers("model", "inference", "cartoon", "web", "cli")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("cartoon", "upload", "web", "cli")
            .whereLayer("s3")
            .mayOnlyBeAccessedByLayers("model", "upload", "cli")
            .whereLayer("s3")
            .mayNotAccessAnyLayer()
            .whereLayer("image")
            .mayOnlyBeAccessedByLayers("cartoon", "upload", "web");

    @ArchTest
    static final ArchRule onlyInferenceKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("io.cartoonify.inference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule theJpegReaderStandsAlone = classes()
            .that()
            .resideInAPackage("io.cartoonify.image.jpeg..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.cartoonify.image.jpeg..", "io.cartoonify.image.bicubic..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theFilterStandsAlone = classes()
            .that()
            .resideInAPackage("io.cartoonify.image.bicubic..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.cartoonify.image.bicubic..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule imagesAreFreeOfSpring = noClasses()
            .that()
            .resideInAPackage("io.cartoonify.image..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyControllersAndWebKnowHttp = classes()
            .that()
            .resideInAnyPackage("io.cartoonify.cartoon..", "io.cartoonify.style..", "io.cartoonify.upload..")
            .and()
            .haveSimpleNameNotContaining("Controller")
            .and()
            .doNotHaveSimpleName("AcceptedFormat")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.springframework.http..", "jakarta.servlet..", "org.springframework.web.bind..");
}
