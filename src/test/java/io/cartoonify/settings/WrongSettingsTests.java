package io.cartoonify.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.Cartoonify;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** Settings that make no sense: a start that fails says which one, in a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTests {

    /** All settings and nothing that uses them. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    @ConfigurationPropertiesScan(basePackageClasses = Cartoonify.class)
    static class SettingsAlone {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cartoonify.limits.deadline=0            | cartoonify.limits.deadline (CARTOONIFY_LIMITS_DEADLINE) is \"PT0S\": must be greater than 0.",
                "cartoonify.limits.deadline=-1s          | cartoonify.limits.deadline (CARTOONIFY_LIMITS_DEADLINE) is \"PT-1S\": must be greater than 0.",
                "cartoonify.limits.deadline=soon         | cartoonify.limits.deadline (CARTOONIFY_LIMITS_DEADLINE) is \"soon\": this is no duration, such as 30s or 5m.",
                "cartoonify.limits.upload-time=0s        | cartoonify.limits.upload-time (CARTOONIFY_LIMITS_UPLOADTIME) is \"PT0S\": must be greater than 0.",
                "cartoonify.limits.max-bytes=0B          | cartoonify.limits.max-bytes (CARTOONIFY_LIMITS_MAXBYTES) is \"0B\": must be greater than 0.",
                "cartoonify.limits.max-bytes=many        | cartoonify.limits.max-bytes (CARTOONIFY_LIMITS_MAXBYTES) is \"many\": this is no size, such as 64MB.",
                "cartoonify.limits.upload-memory=-1B     | cartoonify.limits.upload-memory (CARTOONIFY_LIMITS_UPLOADMEMORY) is \"-1B\": must be greater than 0.",
                "cartoonify.limits.max-answer=0          | cartoonify.limits.max-answer (CARTOONIFY_LIMITS_MAXANSWER) is \"0B\": must be greater than 0.",
                "cartoonify.limits.max-pixels=0          | cartoonify.limits.max-pixels (CARTOONIFY_LIMITS_MAXPIXELS) is \"0\": must be greater than 0.",
                "cartoonify.limits.max-size=ten          | cartoonify.limits.max-size (CARTOONIFY_LIMITS_MAXSIZE) is \"ten\": this is no whole number in range.",
                "cartoonify.limits.queue=-1              | cartoonify.limits.queue (CARTOONIFY_LIMITS_QUEUE) is \"-1\": must be greater than or equal to 0.",
                "cartoonify.limits.rate=often            | cartoonify.limits.rate (CARTOONIFY_LIMITS_RATE) is \"often\": A rate is written like 60/1m, not often.",
                "cartoonify.models-poll=-1s              | cartoonify.models-poll (CARTOONIFY_MODELSPOLL) is",
                "cartoonify.models-cache-size=0B         | cartoonify.models-cache-size (CARTOONIFY_MODELSCACHESIZE) is \"0B\": must be greater than 0.",
                "cartoonify.uploads-link=0s              | cartoonify.uploads-link (CARTOONIFY_UPLOADSLINK) is",
                "cartoonify.memory.budget=0B             | cartoonify.memory.budget (CARTOONIFY_MEMORY_BUDGET) is \"0B\": must be greater than 0.",
                "cartoonify.limits.hang=0               | cartoonify.limits.hang (CARTOONIFY_LIMITS_HANG) is \"PT0S\": must be greater than 0.",
                "cartoonify.events.visibility=1s         | cartoonify.events.visibility (CARTOONIFY_EVENTS_VISIBILITY) is",
                "cartoonify.inference.workers=0          | cartoonify.inference.workers (CARTOONIFY_INFERENCE_WORKERS) is \"0\": must be greater than 0.",
                "cartoonify.inference.threads=two        | cartoonify.inference.threads (CARTOONIFY_INFERENCE_THREADS) is \"two\": this is no whole number in range.",
                "cartoonify.inference.device=tpu         | cartoonify.inference.device (CARTOONIFY_INFERENCE_DEVICE) is \"tpu\": must be one of [auto, cpu, gpu].",
                "cartoonify.decode.exact=perhaps         | cartoonify.decode.exact (CARTOONIFY_DECODE_EXACT) is \"perhaps\": must be true or false.",
                "cartoonify.cors.origins=example.org     | cartoonify.cors.origins[0] (CARTOONIFY_CORS_ORIGINS_0) is \"example.org\": must be an origin like https://example.org, without a path.",
                "cartoonify.cors.origins=https://a.b/c   | is \"https://a.b/c\": must be an origin",
                "cartoonify.trusted-proxies=proxy.local  | cartoonify.trusted-proxies[0] (CARTOONIFY_TRUSTEDPROXIES_0) is \"proxy.local\": must be addresses or networks like 192.0.2.7 or 10.0.0.0/8.",
                "cartoonify.keys.alice.rate=600/1m       | cartoonify.keys[alice].sha256",
                "cartoonify.keys.alice.sha256=abc        | is \"abc\": must be the key's hash",
                "cartoonify.keys.a.sha256=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 | is the hash of an empty key, which everybody has."
            })
    void areToldWithTheirValueAndWhatIsWrong(String setting, String sentence, CapturedOutput log) {
        assertThatThrownBy(() -> start(SettingsAlone.class, setting)).isNotNull();

        assertThat(log.getOut()).contains(sentence).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cartoonify.limits.deadline=30",
                "cartoonify.limits.upload-time=90",
                "cartoonify.models-poll=0",
                "cartoonify.uploads-link=900",
                "cartoonify.limits.rate=60/60",
                "cartoonify.trusted-proxies=10.0.0.0/8, 192.0.2.7,::1/128,fd00::/8",
                "cartoonify.cors.origins=*",
                "cartoonify.cors.origins=",
                "cartoonify.uploads="
            })
    void areNotThoseWithoutAUnitOrWithAList(String setting) {
        start(SettingsAlone.class, setting);
    }

    @Test
    void areModelsInNoFolder(CapturedOutput log) {
        assertThatThrownBy(() -> start(Cartoonify.class, "cartoonify.models=no-such-folder"))
                .isNotNull();

        assertThat(log.getOut())
                .contains("cartoonify.models (CARTOONIFY_MODELS) is \"no-such-folder\": there is no such folder;")
                .doesNotContain("\tat ");
    }

    @Test
    void areModelsInAStylesOwnFolder(CapturedOutput log) {
        Path style = Path.of("src/test/resources/bring-your-own/posterize");

        assertThatThrownBy(() -> start(Cartoonify.class, "cartoonify.models=" + style))
                .isNotNull();

        assertThat(log.getOut()).contains("this is one style's own folder; name the folder that it lies in");
    }

    private static void start(Class<?> application, String setting) {
        new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run("--" + setting)
                .close();
    }
}
