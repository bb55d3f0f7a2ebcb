package io.cartoonify;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.cartoon.order.DrawingLimits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The pages for operators say what the settings are. */
class LimitsPageTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|");

    @Test
    void namesEveryLimit() throws IOException {
        String page = page("limits.md");

        assertThat(Arrays.stream(DrawingLimits.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(name -> "cartoonify.limits."
                                + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT)))
                .allSatisfy(setting -> assertThat(page).contains("| `" + setting + "` |"));
    }

    @Test
    void tellsTheDefaultsThatAreInForce() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yml"))
                .get(0);
        Map<String, String> defaults = ROW.matcher(page("limits.md") + page("uploads.md") + page("jobs.md"))
                .results()
                .collect(toMap(row -> row.group(1), (MatchResult row) -> row.group(2)));
        defaults.remove("cartoonify.keys.NAME.rate");

        assertThat(defaults)
                .hasSizeGreaterThan(10)
                .allSatisfy((setting, value) -> assertThat(String.valueOf(settings.getProperty(setting)))
                        .as(setting)
                        .isEqualTo(value));
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("src/docs", name));
    }
}
