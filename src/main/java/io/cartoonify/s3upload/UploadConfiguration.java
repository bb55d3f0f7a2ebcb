package io.cartoonify.s3upload;

import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.DrawingLimits;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.s3.S3Place;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The way by S3, where the operator has named a place for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${cartoonify.uploads:}'.isEmpty()")
class UploadConfiguration {

    @Bean
    S3Client uploadClient(UploadProperties settings) {
        return S3Clients.connect(settings.uploadsEndpoint());
    }

    @Bean
    S3Presigner uploadSigner(UploadProperties settings) {
        return S3Clients.presigner(settings.clientsEndpoint());
    }

    @Bean
    UploadLinks uploadLinks(S3Presigner uploadSigner, UploadProperties settings) {
        return new UploadLinks(
                uploadSigner, S3Place.of(settings.uploads()), settings.uploadsLink(), settings.uploadsKeep());
    }

    @Bean
    StoredPhotoDrawing uploadDrawing(
            S3Client uploadClient,
            UploadProperties settings,
            Cartoonist cartoonist,
            BodyMemory memory,
            DrawingLimits limits,
            BodyLimits bodies,
            ObservationRegistry observations) {
        UploadBucket bucket = new UploadBucket(uploadClient, S3Place.of(settings.uploads()), bodies);
        return new StoredPhotoDrawing(bucket, cartoonist, memory, limits, observations);
    }
}
