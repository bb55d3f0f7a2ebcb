package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.ffmpeg.FoundFfmpeg;
import io.cartoonify.image.source.ImageDecoder;
import io.cartoonify.inference.InferencePlan;
import io.cartoonify.inference.Stylizer;
import io.cartoonify.queue.WorkSlots;
import io.cartoonify.queue.Workers;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the steps together. */
@Configuration(proxyBeanMethods = false)
class CartoonConfiguration {

    @Bean
    FoundFfmpeg ffmpeg(DecodeSettings settings) {
        return settings.find();
    }

    @Bean
    ImageDecoder imageDecoder(DrawingLimits limits, DecodeSettings settings, FoundFfmpeg ffmpeg) {
        return new ImageDecoder(settings.limits(limits, ffmpeg));
    }

    @Bean
    WorkSlots workSlots(InferencePlan plan, DrawingLimits limits, MemorySettings memory) {
        return new WorkSlots(plan.slots(), plan.slots() * limits.queue(), memory.bytes());
    }

    @Bean
    Workers workers(InferencePlan plan) {
        return new Workers(plan.slots());
    }

    @Bean
    Cartoonist cartoonist(
            ImageDecoder decoder,
            DrawingLimits limits,
            WorkSlots slots,
            Workers workers,
            Stylizer stylizer,
            MarkingSettings marking,
            ObservationRegistry observations) {
        return new Cartoonist(decoder, limits, slots, workers, new Painter(stylizer, marking), observations);
    }

    @Bean
    FrameCartoonist frameCartoonist(WorkSlots slots, Workers workers, Stylizer stylizer, MarkingSettings marking) {
        return new FrameCartoonist(slots, workers, new Painter(stylizer, marking));
    }
}
