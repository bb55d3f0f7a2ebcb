package io.cartoonify.s3upload;

import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.settings.SettingNamed;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The way by S3, where the operator has named a place for it. */
@Configuration(proxyBeanMethods = false)
@Conditional(UploadConfiguration.PlaceNamed.class)
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
        return new UploadLinks(uploadSigner, settings.place(), settings.uploadsLink(), settings.uploadsKeep());
    }

    @Bean
    StoredPhotoDrawing uploadDrawing(
            S3Client uploadClient,
            UploadProperties settings,
            Cartoonist cartoonist,
            DrawingLimits limits,
            BodyMemory memory,
            BodyLimits bodies,
            ObservationRegistry observations) {
        UploadBucket bucket = new UploadBucket(uploadClient, settings.place(), bodies);
        return new StoredPhotoDrawing(bucket, cartoonist, limits, memory, observations);
    }

    /** Whether the operator has named a place for uploads. */
    static final class PlaceNamed extends SettingNamed {
        PlaceNamed() {
            super("cartoonify.uploads");
        }
    }
}
