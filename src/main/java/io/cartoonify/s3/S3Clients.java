package io.cartoonify.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Connects to S3 with the AWS SDK's own chains for credentials and region, and its standard retries with back-off. */
public final class S3Clients {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private S3Clients() {}

    /**
     * A client of {@code endpoint}, or of Amazon S3 where that is null. It connects when it is first used.
     *
     * @throws IllegalStateException if no region is set for Amazon S3
     */
    public static S3Client connect(@Nullable URI endpoint) {
        S3ClientBuilder client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .region(region(endpoint))
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD));
        if (endpoint == null) {
            client.crossRegionAccessEnabled(true);
        } else {
            client.endpointOverride(endpoint)
                    .forcePathStyle(true)
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        }
        return client.build();
    }

    /**
     * Signs requests that others will make to {@code endpoint}, or to Amazon S3 where that is null. It never connects.
     *
     * @throws IllegalStateException if no region is set for Amazon S3
     */
    public static S3Presigner presigner(@Nullable URI endpoint) {
        return S3Presigner.builder()
                .region(region(endpoint))
                .endpointOverride(endpoint)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(endpoint != null)
                        .build())
                .build();
    }

    /** Other servers than Amazon's mostly have no regions, but the protocol wants one. */
    private static Region region(@Nullable URI endpoint) {
        AwsRegionProvider chain = new DefaultAwsRegionProviderChain();
        try {
            return chain.getRegion();
        } catch (SdkClientException e) {
            if (endpoint == null) {
                throw new IllegalStateException("Amazon S3 needs a region: set AWS_REGION", e);
            }
            return Region.US_EAST_1;
        }
    }
}
