package io.cartoonify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The address of the service on ECS. */
class LoadBalancerTests {
    private static final Map<String, String> WITH_CERTIFICATE = Map.of("Certificate", "arn:aws:acm:a:b:certificate/c");

    private final Template template = new Template("load-balancer.yaml", Map.of());

    /** Else some of its requests meet a connection that the task is just closing. */
    @Test
    void keepsConnectionsForAShorterTimeThanTheTasksDo() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yml"));
        Matcher tasks = Pattern.compile("keep-alive-timeout: (\\d+)s").matcher(settings);
        assertThat(tasks.find()).isTrue();
        String idle = template.properties("LoadBalancer").toString();
        Matcher balancer =
                Pattern.compile("idle_timeout.timeout_seconds, Value=(\\d+)").matcher(idle);
        assertThat(balancer.find()).as(idle).isTrue();

        assertThat(Integer.parseInt(balancer.group(1))).isLessThan(Integer.parseInt(tasks.group(1)));
    }

    @Test
    void alarmsWhenNoTaskIsThereWhetherAnybodyAsksOrNot() {
        assertThat(template.properties("NoTask"))
                .containsEntry("MetricName", "HealthyHostCount")
                .containsEntry("ComparisonOperator", "LessThanThreshold")
                .containsEntry("Threshold", 1)
                .containsEntry("TreatMissingData", "breaching");
    }

    @Test
    void alarmsWhenTheLoadBalancerAnswersInPlaceOfTheTasks() {
        assertThat(template.properties("Unanswered")).containsEntry("MetricName", "HTTPCode_ELB_5XX_Count");
        assertThat(template.properties("Errors")).containsEntry("MetricName", "HTTPCode_Target_5XX_Count");
    }

    @Test
    void tellsSomebodyOfEachAlarmAndOfItsEnd() {
        assertThat(template.resources().values())
                .filteredOn(resource -> resource.get("Type").equals("AWS::CloudWatch::Alarm"))
                .hasSize(5)
                .allSatisfy(alarm ->
                        assertThat(Template.map(alarm.get("Properties"))).containsKeys("AlarmActions", "OKActions"));
    }

    @Test
    void sendsPlainHttpToHttpsWhereThereIsACertificate() {
        Template secure = new Template("load-balancer.yaml", WITH_CERTIFICATE);

        assertThat(secure.properties("ToHttps")).containsEntry("Port", 80);
        assertThat(secure.properties("Listener")).containsEntry("Port", 443).containsKey("ListenerAttributes");
        assertThat(Template.list(secure.properties("Access").get("SecurityGroupIngress")))
                .extracting(rule -> Template.map(rule).get("FromPort"))
                .containsExactly(80, 443);
        assertThat(template.resources()).doesNotContainKey("ToHttps");
        assertThat(template.properties("Listener")).containsEntry("Port", 80).doesNotContainKey("ListenerAttributes");
    }

    @Test
    void countsRequestsForAllTasksTogetherWhereARateIsGiven() {
        Template limited = new Template("load-balancer.yaml", Map.of("RatePer5Minutes", 100));

        assertThat(limited.properties("Rate").toString())
                .contains("RateBasedStatement")
                .contains("Limit=100");
        assertThat(template.resources()).doesNotContainKeys("Rate", "RateHere");
    }
}
