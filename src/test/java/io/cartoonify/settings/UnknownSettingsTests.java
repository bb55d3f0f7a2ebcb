package io.cartoonify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings whose names nobody knows: the log says so. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownSettingsTests {
    private static final String WORDS = "is no setting of this service";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cartoonify.limits.deadlin=3s",
                "cartoonify.limit.deadline=3s",
                "cartoonify.key.alice.sha256=abc",
                "cartoonify.cors.origin=https://example.org",
                "cartoonify.jobs.s3.source[0]=s3://photos/in"
            })
    void areToldByTheirNames(String setting, CapturedOutput log) {
        start(Map.of(), setting);

        assertThat(log.getOut()).contains(setting.substring(0, setting.indexOf('=')) + " " + WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARTOONIFY_LIMITS_DEADLIN", "cartoonify.limits.deadlin"})
    void areToldAsTheEnvironmentHasThem(String name, CapturedOutput log) {
        start(Map.of(name, "3s"));

        assertThat(log.getOut()).contains(name + " " + WORDS);
    }

    @ParameterizedTest
    @CsvSource({
        "CARTOONIFY_LIMITS_MAXPIXELS, 1000000",
        "CARTOONIFY_LIMITS_MAX_PIXELS, 1000000",
        "CARTOONIFY_CORS_ORIGINS, https://example.org",
        "CARTOONIFY_CORS_ORIGINS_0, https://example.org",
        "CARTOONIFY_EVENTS_DRAW_STYLE, hayao",
        "CARTOONIFY_LIMITS_MAXANSWER, ''",
        "CARTOONIFY_NATIVES, /tmp",
        "CARTOONIFY_SHARDS, 4",
        "CARTOONIFY_SERVICE_HOST, 10.0.0.1",
        "CARTOONIFY_PORT, tcp://10.0.0.1:80",
        "CARTOONIFY_PORT_80_TCP_ADDR, 10.0.0.1",
        "CARTOONIFY_BULK_SERVICE_PORT_HTTP, 80"
    })
    void areNotThoseThatTheEnvironmentMayHave(String name, String value, CapturedOutput log) {
        start(Map.of(name, value));

        assertThat(log.getOut()).doesNotContain(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "lambda"})
    void areNotTheServicesOwn(String profile, CapturedOutput log) {
        start(Map.of(), "spring.profiles.active=" + profile);

        assertThat(log.getOut()).doesNotContain(WORDS);
    }

    @Test
    void areNotThoseThatOthersOverride(CapturedOutput log) {
        start(
                Map.of("CARTOONIFY_CORS_ORIGINS_0", "https://example.org", "CARTOONIFY_LIMITS_QUEUE", "3"),
                "cartoonify.cors.origins=https://example.com",
                "cartoonify.limits.queue=4");

        assertThat(log.getOut()).doesNotContain(WORDS);
    }

    private static void start(Map<String, Object> environment, String... settings) {
        StandardEnvironment given = new StandardEnvironment();
        given.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        String[] arguments = new String[settings.length];
        for (int i = 0; i < settings.length; i++) {
            arguments[i] = "--" + settings[i];
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        WrongSettingsTests.SettingsAlone.class, UnknownSettings.class)
                .environment(given)
                .web(WebApplicationType.NONE)
                .run(arguments);
        context.close();
    }
}
