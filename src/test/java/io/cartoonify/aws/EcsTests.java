package io.cartoonify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service on ECS. */
class EcsTests {
    private final Template template = template(Map.of());

    private static Template template(Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putIfAbsent("ImageUri", "cartoonify:1.0.0");
        all.putIfAbsent("Subnets", "subnet-a,subnet-b");
        return new Template("ecs.yaml", all);
    }

    @Test
    void leavesTheNumberOfTasksToScalingWhenTheStackIsUpdated() {
        assertThat(template.properties("Service")).doesNotContainKey("DesiredCount");
        assertThat(template.properties("Tasks")).containsEntry("MinCapacity", 2);
    }

    @Test
    void takesAReleaseBackThatIsHealthyAndFails() {
        Map<String, Object> deployment =
                Template.map(template.properties("Service").get("DeploymentConfiguration"));

        assertThat(Template.map(deployment.get("Alarms")))
                .containsEntry("Enable", true)
                .containsEntry("Rollback", true);
        assertThat(deployment.toString()).contains("${LoadBalancer}-Errors").contains("${LoadBalancer}-Unanswered");
    }

    @Test
    void takesTasksAwayByTheirProcessorsAloneSoThatNoMissingFigureKeepsThem() {
        assertThat(template.resources().values())
                .filteredOn(resource -> resource.toString().contains("TargetTrackingScaling"))
                .singleElement()
                .asString()
                .contains("ECSServiceAverageCPUUtilization");
        assertThat(template.properties("ByQueue").toString())
                .contains("ScalingAdjustment=50")
                .doesNotContain("ScalingAdjustment=-");
    }

    @Test
    void saysSoWhenNobodyKnowsTheQueue() {
        assertThat(template.properties("QueueUnknown")).containsEntry("TreatMissingData", "breaching");
        assertThat(template.properties("TaskDefinition").toString()).contains("RestartPolicy={Enabled=true");
    }

    @ParameterizedTest
    @CsvSource({"1, 1024, 2048", "2, 2048, 4096", "4, 4096, 8192", "8, 8192, 16384"})
    void asksForSizesThatFargateHas(String processors, int cpu, int memory) {
        assertThat(template(Map.of("Processors", processors)).properties("TaskDefinition"))
                .containsEntry("Cpu", cpu)
                .containsEntry("Memory", memory);
    }

    @Test
    void letsTasksReadNothingButWhatTheyAreGiven() {
        Template all = template(Map.of(
                "Bucket", "bucket", "Uploads", "on", "KeySecret", "arn:secret", "KeySecretEncryption", "arn:key"));

        assertThat(Template.list(template.properties("StartRole").get("Policies")))
                .isEmpty();
        assertThat(Template.list(template.properties("TaskRole").get("Policies")))
                .hasSize(1);
        assertThat(all.properties("StartRole").toString()).contains("kms:Decrypt");
        assertThat(Template.list(all.properties("TaskRole").get("Policies"))).hasSize(3);
        assertThat(all.resources().values())
                .filteredOn(resource -> resource.get("Type").toString().startsWith("AWS::IAM"))
                .extracting(resource -> resource.get("Type"))
                .containsOnly("AWS::IAM::Role");
    }

    @Test
    void stopsATaskOnlyAfterItsDrawings() {
        Map<String, Object> container =
                Template.map(Template.list(template.properties("TaskDefinition").get("ContainerDefinitions"))
                        .get(0));

        assertThat((int) container.get("StopTimeout")).isGreaterThan(45);
    }

    @Test
    void hasNoJobsThatOneTaskAloneWouldFind() {
        Map<String, Object> container =
                Template.map(Template.list(template.properties("TaskDefinition").get("ContainerDefinitions"))
                        .get(0));

        assertThat(Template.list(container.get("Environment")))
                .contains(Map.of("Name", "CARTOONIFY_JOBS_ENABLED", "Value", "false"));
    }

    @Test
    void takesNoUploadsFromAnybodyAtAnyRate() {
        assertThat(template(Map.of("Uploads", "on", "Bucket", "bucket")).refusals())
                .containsExactly("Uploads need a KeySecret or a Rate, or anybody may fill the bucket");
        assertThat(template(Map.of("Uploads", "on", "Bucket", "bucket", "Rate", "60/1m"))
                        .refusals())
                .isEmpty();
        assertThat(template.refusals()).isEqualTo(List.of());
    }
}
