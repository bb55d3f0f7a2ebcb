package io.cartoonify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bucket of models and uploads, and the page in front of everything. */
class BucketAndPageTests {
    private static final String API = "api.example.org";

    @Test
    void keepsWhatProtectsTheBucketAsLongAsTheBucket() {
        Template bucket = new Template("bucket.yaml", Map.of());

        assertThat(bucket.resource("Bucket")).containsEntry("DeletionPolicy", "Retain");
        assertThat(bucket.resource("TlsOnly")).containsEntry("DeletionPolicy", "Retain");
    }

    @Test
    void keepsOldModelsOnlyWhereThatIsAskedForSincePhotosStayLongerThen() {
        assertThat(new Template("bucket.yaml", Map.of()).properties("Bucket"))
                .doesNotContainKey("VersioningConfiguration");
        assertThat(new Template("bucket.yaml", Map.of("Versions", "on")).properties("Bucket"))
                .containsEntry("VersioningConfiguration", Map.of("Status", "Enabled"));
    }

    @Test
    void sendsTheApisCallsToTheApiAndAllElseToTheBucket() {
        Map<String, Object> distribution = Template.map(new Template("page.yaml", Map.of("ApiDomain", API))
                .properties("Distribution")
                .get("DistributionConfig"));

        assertThat(Template.map(distribution.get("DefaultCacheBehavior"))).containsEntry("TargetOriginId", "page");
        assertThat(Template.list(distribution.get("CacheBehaviors")))
                .extracting(behavior -> Template.map(behavior).get("PathPattern"))
                .containsExactly("/api/*", "/transform", "/v3/*", "/swagger-ui*");
        assertThat(distribution.toString()).contains("DomainName=" + API);
    }

    @Test
    void wantsACertificateForANameOfItsOwn() {
        assertThat(new Template("page.yaml", Map.of("ApiDomain", API, "Domain", "example.org")).refusals())
                .containsExactly("Domain and Certificate go together");
        assertThat(new Template("page.yaml", Map.of("ApiDomain", API)).refusals())
                .isEmpty();
    }
}
