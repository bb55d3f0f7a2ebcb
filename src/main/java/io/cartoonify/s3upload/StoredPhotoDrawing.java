package io.cartoonify.s3upload;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.Stage;
import io.cartoonify.cartoon.StageClock;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.cartoon.order.FileNames;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.web.body.BodyMemory;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;

/** Makes a cartoon of a photo in S3: fetches it, has it drawn as any other, and stores the picture. Thread-safe. */
final class StoredPhotoDrawing {
    private final UploadBucket bucket;
    private final Cartoonist cartoonist;
    private final DrawingLimits limits;
    private final BodyMemory memory;
    private final ObservationRegistry observations;

    StoredPhotoDrawing(
            UploadBucket bucket,
            Cartoonist cartoonist,
            DrawingLimits limits,
            BodyMemory memory,
            ObservationRegistry observations) {
        this.bucket = bucket;
        this.limits = limits;
        this.cartoonist = cartoonist;
        this.memory = memory;
        this.observations = observations;
    }

    /**
     * A picture in S3.
     *
     * @param name the file's, in the place for uploads
     * @param stages what took how long, in the order of the work
     */
    record StoredCartoon(String name, Cartoon cartoon, List<Stage> stages) {}

    /** Draws the photo of {@code key}; fails as {@link UploadBucket} and {@link Cartoonist#draw} do. */
    StoredCartoon draw(UploadKey key, CartoonOrder order, Client client, Deadline deadline)
            throws InterruptedException {
        List<Stage> stages = new ArrayList<>();
        try (BodyMemory.Share room = memory.share()) {
            byte[] photo = fetch(key, room, deadline, stages);
            Cartoon cartoon = cartoonist.draw(photo, order, client, deadline);
            stages.addAll(cartoon.stages());
            Deadline end = deadline.plus(limits.moreTime((long) cartoon.width() * cartoon.height()));
            return new StoredCartoon(store(cartoon, FileNames.of(null, order), end, stages), cartoon, stages);
        }
    }

    private byte[] fetch(UploadKey key, BodyMemory.Share room, Deadline deadline, List<Stage> stages)
            throws InterruptedException {
        try (StageClock clock = new StageClock("fetch", observations)) {
            byte[] photo = bucket.read(key, room, deadline);
            stages.addAll(clock.finish());
            return photo;
        }
    }

    private String store(Cartoon cartoon, String fileName, Deadline deadline, List<Stage> stages)
            throws InterruptedException {
        try (StageClock clock = new StageClock("store", observations)) {
            String name = bucket.write(cartoon, fileName, deadline);
            stages.addAll(clock.finish());
            return name;
        }
    }
}
