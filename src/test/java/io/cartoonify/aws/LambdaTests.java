package io.cartoonify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Lambda function. */
class LambdaTests {
    private static final String ALARM = "AWS::CloudWatch::Alarm";

    private final Template template = template(Map.of());

    private static Template template(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putIfAbsent("ImageUri", "cartoonify:1.0.0");
        return new Template("lambda.yaml", all);
    }

    /** The Web Adapter hands a 500 on as an answer, which Lambda's own count of errors takes for success. */
    @ParameterizedTest
    @CsvSource({"http-api, HttpApiErrors, AWS/ApiGateway, 5xx", "function-url, UrlErrors, AWS/Lambda, Url5xxCount"})
    void takesAReleaseBackThatAnswersWithFailures(String door, String alarm, String namespace, String metric) {
        Template behind = template(Map.of("Door", door));

        assertThat(behind.properties(alarm))
                .containsEntry("Namespace", namespace)
                .containsEntry("MetricName", metric)
                .containsKey("AlarmActions");
        assertThat(rollBack(behind)).contains(Map.of("Ref", alarm));
    }

    @Test
    void takesItBackForItsOwnCrashesAndNotForThoseOfTheVersionBefore() {
        assertThat(rollBack(template))
                .contains(Map.of("Ref", "NewVersionErrors"))
                .doesNotContain(Map.of("Ref", "Errors"));
        assertThat(template.properties("NewVersionErrors").toString()).contains("ExecutedVersion");
    }

    private static List<Object> rollBack(Template template) {
        return Template.list(Template.map(template.properties("Function").get("DeploymentPreference"))
                .get("Alarms"));
    }

    @Test
    void takesBackByAlarmsThatAreThere() {
        assertThat(rollBack(template))
                .allSatisfy(alarm -> assertThat(
                                template.resource((String) Template.map(alarm).get("Ref")))
                        .containsEntry("Type", ALARM));
    }

    @Test
    void setsNothingAsideInAnAccountThatHasNothingToSpare() {
        assertThat(template(Map.of("MaxConcurrency", 0)).properties("Function"))
                .doesNotContainKey("ReservedConcurrentExecutions");
        assertThat(template.properties("Function")).containsEntry("ReservedConcurrentExecutions", 20);
    }

    @Test
    void keepsNoMoreModelsThanFitInItsTemporaryFolder() {
        assertThat(Template.map(Template.map(template.properties("Function").get("Environment"))
                        .get("Variables")))
                .containsEntry("CARTOONIFY_MODELSCACHESIZE", "256MB")
                .containsEntry("CARTOONIFY_MODELSPOLL", "0");
    }

    @Test
    void takesNoUploadsFromAnybodyAtAnyRate() {
        assertThat(template(Map.of("Uploads", "on", "Bucket", "bucket")).refusals())
                .containsExactly("Uploads need a KeySha256 or a Rate, or anybody may fill the bucket");
        assertThat(template(Map.of("Uploads", "on", "Bucket", "bucket", "KeySha256", "ab"))
                        .refusals())
                .isEmpty();
    }
}
