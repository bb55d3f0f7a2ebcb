package io.cartoonify.s3upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

/** What links promise to S3. The server of the other tests believes them all, so that they prove nothing of it. */
class UploadLinksTests {
    @BeforeAll
    static void signIn() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @Test
    void signTheLengthAndTheTypeOfThePhoto() {
        UploadLink link = links(URI.create("http://localhost:9000")).upload(12345, "image/png");

        assertThat(parameter(link.url(), "X-Amz-SignedHeaders")).isEqualTo("content-length%3Bcontent-type%3Bhost");
        assertThat(link.headers()).containsOnly(entry("content-length", "12345"), entry("content-type", "image/png"));
        assertThat(link.method()).isEqualTo("PUT");
    }

    @Test
    void areForOneFileAndAShortTime() {
        UploadLink link = links(URI.create("http://localhost:9000")).upload(1, "image/png");

        assertThat(URI.create(link.url()).getPath()).isEqualTo("/studio/large/uploads/" + link.key());
        assertThat(parameter(link.url(), "X-Amz-Expires")).isEqualTo("900");
        assertThat(link.expires())
                .isBetween(Instant.now().plusSeconds(840), Instant.now().plusSeconds(900));
    }

    @Test
    void leadToTheAddressThatClientsReach() {
        UploadProperties settings = new UploadProperties(
                "s3://studio",
                Duration.ofMinutes(15),
                Duration.ofDays(1),
                URI.create("http://s3:9000"),
                URI.create("http://localhost:9000"));

        assertThat(links(settings.clientsEndpoint()).upload(1, "image/png").url())
                .startsWith("http://localhost:9000/studio/");
    }

    private static UploadLinks links(@Nullable URI endpoint) {
        return new UploadLinks(
                S3Clients.presigner(endpoint),
                S3Place.of("s3://studio/large"),
                Duration.ofMinutes(15),
                Duration.ofDays(1));
    }

    private static @Nullable String parameter(String url, String name) {
        return UriComponentsBuilder.fromUriString(url).build().getQueryParams().getFirst(name);
    }
}
