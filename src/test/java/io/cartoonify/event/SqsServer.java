package io.cartoonify.event;

import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** ElasticMQ: a server that speaks SQS, in this process. */
final class SqsServer implements AutoCloseable {
    private final SQSRestServer server;
    private final SqsClient client;

    SqsServer() {
        server = SQSRestServerBuilder.withInterface("localhost")
                .withDynamicPort()
                .start();
        int port = server.waitUntilStarted().localAddress().getPort();
        client = SqsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://localhost:" + port))
                .build();
    }

    /** Makes a queue, and one for what was taken {@code times} in vain; the first one's URL. */
    String create(String name, int times) {
        String dead =
                client.createQueue(request -> request.queueName(name + "-dead")).queueUrl();
        String arn = client.getQueueAttributes(
                        request -> request.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        String redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}".formatted(arn, times);
        return client.createQueue(request ->
                        request.queueName(name).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, redrive)))
                .queueUrl();
    }

    void send(String url, String message) {
        client.sendMessage(request -> request.queueUrl(url).messageBody(message));
    }

    /** Messages that anybody may take. */
    int visible(String url) {
        return count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    }

    /** Messages that somebody has taken and not deleted. */
    int taken(String url) {
        return count(url, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    }

    private int count(String url, QueueAttributeName attribute) {
        return Integer.parseInt(
                client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(attribute))
                        .attributes()
                        .get(attribute));
    }

    /** Without waiting for those who wait for messages: they do so for 20 seconds. */
    @Override
    public void close() {
        client.close();
        server.stopAndGetFuture().apply();
    }
}
