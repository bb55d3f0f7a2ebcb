package io.cartoonify.clip.steady;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.Pictures;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Frames of a photo, "drawn" by leaving three bits of each channel, so that noise shows in the drawing. */
class SteadyFramesTests {
    private final List<BufferedImage> asked = new ArrayList<>();
    private final List<Rectangle> parts = new ArrayList<>();
    private final SteadyFrames steady = new SteadyFrames(new FrameDrawing() {
        @Override
        public BufferedImage begin(BufferedImage frame) {
            return draw(frame, List.of(new Rectangle(frame.getWidth(), frame.getHeight())));
        }

        /** What is not asked for comes out black. */
        @Override
        public BufferedImage draw(BufferedImage frame, List<Rectangle> wanted) {
            asked.add(PackedPixels.copy(frame));
            parts.clear();
            parts.addAll(wanted);
            BufferedImage drawing = PackedPixels.like(frame);
            for (Rectangle part : wanted) {
                drawing.createGraphics()
                        .drawImage(
                                few(frame).getSubimage(part.x, part.y, part.width, part.height), part.x, part.y, null);
            }
            return drawing;
        }
    });

    @Test
    void keepTheDrawingOfAStillCameraThoughItsSensorIsNoisy() throws Exception {
        BufferedImage photo = part(0, 0);
        BufferedImage first = PackedPixels.copy(steady.draw(noisy(photo, 1)));

        for (int seed = 2; seed < 6; seed++) {
            BufferedImage alone = few(noisy(photo, seed));
            BufferedImage drawn = steady.draw(noisy(photo, seed));

            assertThat(changed(first, drawn)).isLessThan(changed(first, alone) / 3);
        }
    }

    @Test
    void drawAnewWhatMoves() throws Exception {
        BufferedImage photo = part(0, 0);
        steady.draw(PackedPixels.copy(photo));
        BufferedImage moved = PackedPixels.copy(photo);
        moved.createGraphics().fillRect(40, 40, 30, 30);

        BufferedImage drawn = steady.draw(PackedPixels.copy(moved));

        assertThat(drawn.getRGB(55, 55)).isEqualTo(few(moved).getRGB(55, 55));
        assertThat(drawn.getRGB(150, 100)).isEqualTo(few(photo).getRGB(150, 100));
        assertThat(steady.redrawn()).isEqualTo(2);
    }

    @Test
    void drawNoMoreThanWhatChangedAndAFewPixelsAround() throws Exception {
        BufferedImage photo = part(0, 0);
        steady.draw(PackedPixels.copy(photo));
        photo.createGraphics().fillRect(48, 48, 24, 24);

        steady.draw(photo);

        assertThat(parts).containsExactly(new Rectangle(32, 32, 56, 56));
    }

    @Test
    void moveTheDrawingAlongWithTheCamera() throws Exception {
        BufferedImage first = PackedPixels.copy(steady.draw(part(0, 0)));

        BufferedImage second = steady.draw(part(7, 3));

        for (int[] place : new int[][] {{60, 60}, {100, 40}, {150, 90}}) {
            assertThat(second.getRGB(place[0] - 7, place[1] - 3)).isEqualTo(first.getRGB(place[0], place[1]));
        }
    }

    @Test
    void flickerLessWhenTheCameraTurnsByPartsOfPixels() throws Exception {
        BufferedImage photo = drawn(Pictures.photo("astronaut.jpg"));
        CameraScene scene = new CameraScene(photo, 160, 120, CameraScene.PAN, 2);
        List<BufferedImage> alone = new ArrayList<>();
        List<BufferedImage> held = new ArrayList<>();
        for (int time = 0; time < 6; time++) {
            alone.add(few(scene.frame(time)));
            held.add(PackedPixels.copy(steady.draw(scene.frame(time))));
        }

        assertThat(Flicker.of(scene, held).warpError())
                .isLessThan(0.45 * Flicker.of(scene, alone).warpError());
    }

    @Test
    void flickerAThirdWhereAHeadTalks() throws Exception {
        BufferedImage photo = drawn(Pictures.photo("astronaut.jpg"));
        CameraScene scene = new CameraScene(photo, 200, 140, CameraScene.talking(112, 59, 46), 3);
        List<BufferedImage> alone = new ArrayList<>();
        List<BufferedImage> held = new ArrayList<>();
        for (int time = 0; time < 8; time++) {
            alone.add(few(scene.frame(time)));
            held.add(PackedPixels.copy(steady.draw(scene.frame(time))));
        }

        Flicker flicker = Flicker.of(scene, held);
        assertThat(flicker.warpError()).isLessThan(Flicker.of(scene, alone).warpError() / 3);
        assertThat(flicker.stillChanged()).isLessThan(Flicker.of(scene, alone).stillChanged() / 20);
    }

    @Test
    void drawOnlyTheStripsThatComeInWhenTheCameraTurns() throws Exception {
        steady.draw(part(0, 0));

        steady.draw(part(7, 0));

        assertThat(parts).containsExactly(new Rectangle(176, 0, 24, 140));
    }

    @Test
    void beginAnewAfterACut() throws Exception {
        steady.draw(part(0, 0));
        BufferedImage other = Pictures.plain(200, 140, 0x3060C0);

        BufferedImage drawn = steady.draw(PackedPixels.copy(other));

        assertThat(PackedPixels.pixels(drawn)).isEqualTo(PackedPixels.pixels(few(other)));
        assertThat(asked.get(1).getRGB(3, 3)).isEqualTo(other.getRGB(3, 3));
    }

    @Test
    void drawAStillPictureOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            steady.draw(part(0, 0));
        }

        assertThat(asked).hasSize(1);
    }

    private static BufferedImage part(int x, int y) {
        BufferedImage photo = Pictures.photo("astronaut.jpg");
        return PackedPixels.copy(drawn(photo.getSubimage(120 + x, 60 + y, 200, 140)));
    }

    private static BufferedImage drawn(BufferedImage part) {
        BufferedImage copy = PackedPixels.create(part.getWidth(), part.getHeight(), false);
        copy.createGraphics().drawImage(part, 0, 0, null);
        return copy;
    }

    private static BufferedImage noisy(BufferedImage photo, long seed) {
        Random random = new Random(seed);
        BufferedImage noisy = PackedPixels.copy(photo);
        int[] pixels = PackedPixels.pixels(noisy);
        for (int i = 0; i < pixels.length; i++) {
            int level = (int) Math.round(3 * random.nextGaussian());
            int result = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                result |= Math.max(0, Math.min(255, (pixels[i] >> shift & 0xFF) + level)) << shift;
            }
            pixels[i] = result;
        }
        return noisy;
    }

    private static BufferedImage few(BufferedImage frame) {
        BufferedImage few = PackedPixels.copy(frame);
        int[] pixels = PackedPixels.pixels(few);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xE0E0E0;
        }
        return few;
    }

    private static long changed(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int i = 0; i < PackedPixels.pixels(one).length; i++) {
            count += PackedPixels.pixels(one)[i] == PackedPixels.pixels(other)[i] ? 0 : 1;
        }
        return count;
    }
}
