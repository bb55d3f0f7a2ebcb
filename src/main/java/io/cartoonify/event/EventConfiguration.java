package io.cartoonify.event;

import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.inference.InferencePlan;
import io.cartoonify.s3.S3Clients;
import io.cartoonify.settings.SettingNamed;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;

/** Photos by events, where the operator has said where they are put. The queue's client is loaded where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(EventConfiguration.PhotosNamed.class)
class EventConfiguration {

    @Bean
    S3Client eventClient(EventProperties settings) {
        return S3Clients.connect(settings.endpoint());
    }

    @Bean
    EventDrawing eventDrawing(
            S3Client eventClient,
            EventProperties settings,
            OrderParser orders,
            Cartoonist cartoonist,
            BodyLimits limits,
            BodyMemory memory,
            MeterRegistry meters) {
        return new EventDrawing(eventClient, settings, orders, cartoonist, limits, memory, new EventMeter(meters));
    }

    /** One message more than are drawn at once is fetched meanwhile. */
    @Bean
    @Conditional(QueueNamed.class)
    QueueWorker queueWorker(EventProperties settings, EventDrawing drawing, InferencePlan plan) {
        SqsQueue queue = new SqsQueue(settings.queueUrl(), settings.visibility());
        return new QueueWorker(queue, drawing, plan.slots() + 1, settings.visibility());
    }

    /** Whether photos come by events. */
    static final class PhotosNamed extends SettingNamed {
        PhotosNamed() {
            super("cartoonify.events.from");
        }
    }

    /** Whether this process takes events from a queue. */
    static final class QueueNamed extends SettingNamed {
        QueueNamed() {
            super("cartoonify.events.queue");
        }
    }
}
