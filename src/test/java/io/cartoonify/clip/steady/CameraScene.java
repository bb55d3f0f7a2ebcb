package io.cartoonify.clip.steady;

import io.cartoonify.image.PackedPixels;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * What a camera with a noisy sensor sees of a photo, so that it is known where each point of a frame was in the frame before.
 * A frame's pixel is the mean of 2 x 2 points of the photo.
 *
 * @param photo whose pixels are half as large as the frames'
 * @param width of a frame
 * @param height of a frame
 * @param view where the frames look
 * @param noise of a channel, as a standard deviation in levels
 */
record CameraScene(BufferedImage photo, int width, int height, View view, double noise) {
    private static final int ZOOM = 2;
    private static final int STEPS_BACK = 8;

    /** Where on the photo, in pixels of a frame, lies what frame {@code time} shows at x and y. */
    interface View {
        double[] at(int time, double x, double y);
    }

    /** A camera on a tripod. */
    static final View STILL = (time, x, y) -> new double[] {x, y};

    /** A camera that turns by parts of a pixel. */
    static final View PAN = (time, x, y) -> new double[] {x + 2.3 * time, y + 0.7 * time};

    /** A head around x and y, which nods by up to 3 pixels while its mouth opens and closes. */
    static View talking(double headX, double headY, double radius) {
        return (time, x, y) -> {
            double head = bump(x - headX, y - headY, radius);
            double mouth = bump(x - headX, y - headY - radius / 2, radius / 3);
            double nod = head * 3 * Math.sin(time / 4.0);
            double open = mouth * radius / 12 * Math.sin(time * 1.3);
            return new double[] {x + nod / 2, y + nod + open};
        };
    }

    /** 1 in the middle, 0 from {@code radius} on. */
    private static double bump(double x, double y, double radius) {
        double far = Math.min(1, Math.hypot(x, y) / radius);
        return (1 - far * far) * (1 - far * far);
    }

    /** The frame at {@code time}; always the same one. */
    BufferedImage frame(int time) {
        Random random = new Random(time);
        BufferedImage frame = PackedPixels.create(width, height, false);
        int[] pixels = PackedPixels.pixels(frame);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = seen(view.at(time, x, y), random);
            }
        }
        return frame;
    }

    private int seen(double[] place, Random random) {
        double[] color = new double[3];
        for (double down = 0; down < ZOOM; down++) {
            for (double right = 0; right < ZOOM; right++) {
                double[] point = Points.at(photo, ZOOM * place[0] + right, ZOOM * place[1] + down);
                for (int c = 0; c < color.length; c++) {
                    color[c] += point[c] / (ZOOM * ZOOM);
                }
            }
        }
        int pixel = 0;
        for (double value : color) {
            pixel = pixel << 8 | (int) Math.max(0, Math.min(255, Math.round(value + noise * random.nextGaussian())));
        }
        return pixel;
    }

    /** Where what frame {@code time} shows at x and y was in the frame before. */
    double[] before(int time, int x, int y) {
        double[] place = view.at(time, x, y);
        double[] found = {x, y};
        for (int i = 0; i < STEPS_BACK; i++) {
            double[] there = view.at(time - 1, found[0], found[1]);
            found[0] += place[0] - there[0];
            found[1] += place[1] - there[1];
        }
        return found;
    }
}
