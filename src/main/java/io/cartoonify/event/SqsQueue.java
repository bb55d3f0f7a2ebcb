package io.cartoonify.event;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue of SQS. What is taken and not deleted comes back, and goes to the dead letters after some times. Thread-safe. */
final class SqsQueue implements AutoCloseable {
    /** The longest that SQS waits for a message. */
    private static final int LONG_POLL = 20;

    private static final Pattern AMAZON = Pattern.compile("sqs(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?");

    private final SqsClient sqs;
    private final String url;
    private final int visibility;

    /** @param visibility how long a message that was taken is kept from others, unless it is {@link #keep kept} longer */
    SqsQueue(URI url, Duration visibility) {
        SqsClientBuilder client = SqsClient.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(LONG_POLL + 10))
                        .build())
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD));
        Matcher amazon = AMAZON.matcher(url.getHost());
        if (amazon.matches()) {
            client.region(Region.of(amazon.group(1)));
        } else {
            // ElasticMQ and the like, which have no regions.
            client.region(Region.US_EAST_1).endpointOverride(url.resolve("/"));
        }
        this.sqs = client.build();
        this.url = url.toString();
        this.visibility = Math.toIntExact(visibility.toSeconds());
    }

    /** Waits for a message, for some seconds. */
    Optional<Message> take() {
        return sqs
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(1)
                        .waitTimeSeconds(LONG_POLL)
                        .visibilityTimeout(visibility))
                .messages()
                .stream()
                .findFirst();
    }

    /** Keeps {@code message} from others for as long again. */
    void keep(Message message) {
        hide(message, visibility);
    }

    /** Lets others have {@code message} at once. */
    void giveBack(Message message) {
        hide(message, 0);
    }

    private void hide(Message message, int seconds) {
        sqs.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
    }

    /** {@code message} is done with. */
    void delete(Message message) {
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    }

    @Override
    public void close() {
        sqs.close();
    }
}
