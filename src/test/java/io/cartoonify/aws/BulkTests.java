package io.cartoonify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The array job of AWS Batch, and photos that S3 tells of. */
class BulkTests {
    private static final Map<String, Object> BUCKETS =
            Map.of("ImageUri", "cartoonify:1", "PhotosBucket", "photos", "CartoonsBucket", "cartoons");

    private final Map<String, Object> job = new Template("batch.yaml", BUCKETS).properties("Job");
    private final Template events = new Template("events.yaml", BUCKETS);

    @Test
    void aJobSkipsWhatIsDrawnAndPrintsItsJournal() {
        assertThat(Template.list(Template.map(job.get("ContainerProperties")).get("Command")))
                .containsSubsequence("draw", "Ref::source", "--to", "Ref::target", "--skip-existing", "--journal", "-");
    }

    /** Of the exit codes of {@code draw}: 3 and signals may pass, 1 and 2 do not. */
    @Test
    void onlyWhatMayPassIsTriedAgain() {
        List<Object> rules =
                Template.list(Template.map(job.get("RetryStrategy")).get("EvaluateOnExit"));

        assertThat(rules.stream()
                        .map(Template::map)
                        .filter(rule -> rule.get("Action").equals("RETRY") && rule.containsKey("OnExitCode"))
                        .map(rule -> rule.get("OnExitCode")))
                .containsExactlyInAnyOrder("143", "137", "3");
        assertThat(rules.get(0).toString()).contains("RETRY", "Your Spot Task was interrupted*");
        assertThat(rules.get(rules.size() - 1)).isEqualTo(Map.of("Action", "EXIT", "OnReason", "*"));
    }

    /** The adapter hands refusals on as answers, and a queue deletes what is answered. */
    @Test
    void aFunctionThatFailsLosesNoPhoto() {
        Map<String, Object> function = events.properties("Function");
        String source = String.valueOf(function.get("Events"));

        assertThat(String.valueOf(function.get("Environment"))).contains("AWS_LWA_ERROR_STATUS_CODES=400-599");
        assertThat(source).contains("ReportBatchItemFailures", "MaximumConcurrency");
        assertThat((Integer) events.properties("Photos").get("VisibilityTimeout"))
                .isGreaterThanOrEqualTo(6 * (Integer) function.get("Timeout"));
        assertThat(String.valueOf(events.properties("Photos").get("RedrivePolicy")))
                .contains("DeadLetters", "3");
    }

    @Test
    void somebodyIsToldOfDeadLetters() {
        assertThat(events.properties("Dead"))
                .containsEntry("MetricName", "ApproximateNumberOfMessagesVisible")
                .containsEntry("Threshold", 1)
                .containsKey("AlarmActions");
    }

    @Test
    void workersNeedNoFunctionAndAFunctionAnImage() {
        Template workers =
                new Template("events.yaml", Map.of("Consumer", "workers", "PhotosBucket", "p", "CartoonsBucket", "c"));

        assertThat(workers.resources()).containsKeys("Photos", "Work").doesNotContainKeys("Function", "Logs");
        assertThat(workers.refusals()).isEmpty();
        assertThat(new Template("events.yaml", Map.of("PhotosBucket", "p", "CartoonsBucket", "c")).refusals())
                .containsExactly("A function needs the ImageUri");
    }

    @Test
    void aBucketTellsOnlyWhenAskedTo() {
        assertThat(new Template("bucket.yaml", Map.of()).properties("Bucket"))
                .doesNotContainKey("NotificationConfiguration");
        assertThat(String.valueOf(new Template("bucket.yaml", Map.of("Events", "on"))
                        .properties("Bucket")
                        .get("NotificationConfiguration")))
                .contains("EventBridgeEnabled=true");
    }
}
