package io.cartoonify.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.settings.InvalidSettingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventPropertiesTests {

    /** Every drawing would be drawn again. */
    @Test
    void refuseDrawingsAmongThePhotosThemselves() {
        assertThatThrownBy(
                        () -> settings("s3://photos/in", "s3://photos/in/", "").target())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("must be another place than cartoonify.events.from");
        assertThat(settings("s3://photos/in", "s3://photos/in/drawn", "")
                        .target()
                        .prefix())
                .isEqualTo("in/drawn/");
    }

    @Test
    void refuseWhatIsNoPlaceOrQueue() {
        assertThatThrownBy(() -> settings("photos", "s3://b", "").source())
                .hasMessageContaining("cartoonify.events.from");
        assertThatThrownBy(() -> settings("s3://a-b", "", "").target()).hasMessageContaining("cartoonify.events.to");
        assertThatThrownBy(() -> settings("s3://a-b", "s3://b-c", "photos").queueUrl())
                .hasMessageContaining("must be a queue's URL");
        assertThat(settings("s3://a-b", "s3://b-c", "https://sqs.eu-central-1.amazonaws.com/1/photos")
                        .queueUrl())
                .hasHost("sqs.eu-central-1.amazonaws.com");
    }

    private static EventProperties settings(String from, String to, String queue) {
        return new EventProperties(from, to, queue, Duration.ofMinutes(1), null, null);
    }
}
