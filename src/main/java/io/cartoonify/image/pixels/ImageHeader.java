package io.cartoonify.image.pixels;

import io.cartoonify.image.PictureMetadata;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.header.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file says about its picture before any pixel is decoded.
 *
 * @param size as it is stored, before it is turned upright
 * @param alpha whether it can be transparent
 * @param gray whether it has no colors
 * @param frames how many frames or pages there are, at least 1
 * @param orientation how the picture lies
 * @param profile the ICC profile of the colors that {@code pixels} delivers; without one they are sRGB
 * @param metadata what a drawing may keep
 * @param pixels decodes them
 */
public record ImageHeader(
        PixelSize size,
        boolean alpha,
        boolean gray,
        int frames,
        Orientation orientation,
        byte @Nullable [] profile,
        PictureMetadata metadata,
        PixelSource pixels) {}
