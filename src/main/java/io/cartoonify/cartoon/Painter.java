package io.cartoonify.cartoon;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.Colors;
import io.cartoonify.cartoon.order.Metadata;
import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.color.Alpha;
import io.cartoonify.image.color.Blend;
import io.cartoonify.image.color.PhotoColors;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.encode.Marking;
import io.cartoonify.image.ink.DarkMarks;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.inference.Stylizer;
import java.awt.image.BufferedImage;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Draws what is planned: the order of the work is written down here and nowhere else. Thread-safe. */
final class Painter {
    private final Stylizer stylizer;
    private final MarkingSettings marking;

    Painter(Stylizer stylizer, MarkingSettings marking) {
        this.stylizer = stylizer;
        this.marking = marking;
    }

    /**
     * The cartoon that {@code plan} says, in the calling thread.
     *
     * @param clock tells from now on what takes how long
     * @param givenUp whether nobody waits for it any more; asked between the steps and within the long ones
     * @throws CancellationException if so
     */
    Cartoon paint(DrawingPlan plan, StageClock clock, BooleanSupplier givenUp) {
        HeapCollection.ifLarge(plan.result());
        BufferedImage photo = photo(plan, clock, givenUp);
        clock.next("draw");
        BufferedImage cartoon = draw(steps(plan, photo), photo, null, givenUp);
        requireWanted(givenUp);
        clock.next("encode");
        CartoonOrder order = plan.order();
        byte[] file = ImageEncoder.encode(cartoon, order.format(), marking(plan));
        return new Cartoon(file, order.format(), cartoon.getWidth(), cartoon.getHeight(), clock.finish());
    }

    /** Decoded and fitted. In a method of its own, for a photo as decoded must not be held while it is drawn. */
    private static BufferedImage photo(DrawingPlan plan, StageClock clock, BooleanSupplier givenUp) {
        clock.next("decode");
        BufferedImage decoded = plan.photo().decode(plan.steps().fitted().longerSide(), givenUp);
        requireWanted(givenUp);
        clock.next("fit");
        BufferedImage seen = Alpha.isOpaque(decoded) ? PackedPixels.view(decoded, false) : decoded;
        BufferedImage photo = ImageResizer.fit(seen, steps(plan, seen).fitted());
        Alpha.layOnOwnColors(photo);
        return photo;
    }

    private static DrawingSteps steps(DrawingPlan plan, BufferedImage photo) {
        return PackedPixels.hasAlpha(photo) ? plan.steps() : plan.steps().opaque();
    }

    private Marking marking(DrawingPlan plan) {
        boolean keep = plan.order().metadata() == Metadata.KEEP;
        return new Marking(marking.provenance(), keep ? plan.photo().metadata() : PictureMetadata.NONE);
    }

    /**
     * Draws parts of {@code frame}, of the size of the result; it is written over.
     *
     * @param parts what of it is drawn at least; what lies around is of no use
     * @throws CancellationException if {@code givenUp} says so
     */
    BufferedImage paint(DrawingSteps steps, BufferedImage frame, FrameParts parts, BooleanSupplier givenUp) {
        Alpha.layOnOwnColors(frame);
        return draw(steps, steps.keepsPhoto() ? frame : ImageResizer.fit(frame, steps.sketch()), parts, givenUp);
    }

    /** Writes the drawing over the photo where that is not needed any more. */
    private BufferedImage draw(
            DrawingSteps steps, BufferedImage photo, @Nullable FrameParts parts, BooleanSupplier givenUp) {
        CartoonOrder order = steps.order();
        if (!steps.keepsPhoto()) {
            return inked(steps, sketched(order, photo, parts, givenUp), parts, givenUp);
        }
        BufferedImage opaque = PackedPixels.view(photo, false);
        BufferedImage copy = ImageResizer.fit(opaque, steps.sketch());
        BufferedImage sketch = copy == opaque ? PackedPixels.copy(opaque) : copy;
        BufferedImage cartoon = inked(steps, sketched(order, sketch, parts, givenUp), parts, givenUp);
        Blend.mix(opaque, cartoon, order.strength());
        return Alpha.put(photo, cartoon);
    }

    private BufferedImage sketched(
            CartoonOrder order, BufferedImage photo, @Nullable FrameParts parts, BooleanSupplier givenUp) {
        boolean ownColors = order.colors() == Colors.PHOTO;
        BufferedImage sketch = ownColors ? PackedPixels.copy(photo) : photo;
        if (order.detail().deepensMarks()) {
            DarkMarks.deepen(sketch);
        }
        if (parts == null) {
            stylizer.draw(order.style(), sketch, givenUp);
        } else {
            stylizer.draw(order.style(), sketch, parts.shot(), parts.steps().get(0), givenUp);
        }
        if (ownColors) {
            PhotoColors.apply(photo, sketch);
        }
        return sketch;
    }

    private BufferedImage inked(
            DrawingSteps steps, BufferedImage sketch, @Nullable FrameParts parts, BooleanSupplier givenUp) {
        BufferedImage drawing = sketch;
        for (int i = 0; i < steps.inkings().size(); i++) {
            requireWanted(givenUp);
            PixelSize size = steps.inkings().get(i);
            HeapCollection.ifLarge(size);
            drawing = ImageResizer.fit(drawing, size);
            HeapCollection.ifLarge(size);
            if (parts == null) {
                stylizer.ink(steps.order().style(), drawing, givenUp);
            } else {
                stylizer.ink(
                        steps.order().style(),
                        drawing,
                        parts.shot(),
                        parts.steps().get(i + 1),
                        givenUp);
            }
        }
        return drawing;
    }

    private static void requireWanted(BooleanSupplier givenUp) {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
