package io.cartoonify.cartoon;

import io.cartoonify.image.ImageFormat;
import java.util.List;

/**
 * A finished drawing.
 *
 * @param bytes the picture as a file in {@code format}
 * @param format that file's format
 * @param width in pixels
 * @param height in pixels
 * @param stages what took how long, in the order of the work
 */
@SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed over and never compared
public record Cartoon(byte[] bytes, ImageFormat format, int width, int height, List<Stage> stages) {}
