package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PixelSize;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class HeapCollectionTests {
    @Test
    void collectsWhatALargeDrawingHasLetGoOf() {
        WeakReference<int[]> pixels = new WeakReference<>(new int[1 << 20]);

        HeapCollection.ifLarge(new PixelSize(8000, 6000));

        assertThat(pixels.get()).isNull();
    }

    @Test
    void leavesTheHeapAloneForAnOrdinaryDrawing() {
        WeakReference<int[]> pixels = new WeakReference<>(new int[1 << 20]);

        HeapCollection.ifLarge(new PixelSize(4000, 3000));

        assertThat(pixels.get()).isNotNull();
    }
}
