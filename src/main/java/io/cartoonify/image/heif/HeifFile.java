package io.cartoonify.image.heif;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.UnsupportedImageException;
import io.cartoonify.image.header.Exif;
import io.cartoonify.image.header.FileBytes;
import io.cartoonify.image.header.Orientation;
import io.cartoonify.image.heif.HeifBoxes.Box;
import io.cartoonify.image.heif.HeifBoxes.Reference;
import io.cartoonify.image.pixels.ImageHeader;
import io.cartoonify.image.pixels.NumberedColors;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a HEIC or AVIF file apart: the tiles of its main picture, which a decoder of HEVC or AV1 reads as the frames of
 * a video, its transparency, profile and orientation.
 */
public final class HeifFile {
    /** An orientation by EXIF's number for each quarter turned to the left, plain, mirrored up and down, and left and right. */
    private static final int[][] ORIENTATIONS = {{1, 4, 2}, {8, 5, 7}, {3, 2, 4}, {6, 7, 5}};

    private final HeifBoxes boxes;
    private final long item;

    private HeifFile(HeifBoxes boxes) {
        this.boxes = boxes;
        this.item = boxes.primary();
    }

    /**
     * Reads the header.
     *
     * @throws UnsupportedImageException if the picture is put together in a way that is not read, or there is no decoder
     * @throws DamagedImageException if it makes no sense
     */
    public static ImageHeader parse(byte[] file, @Nullable HeifDecoder ffmpeg) {
        if (ffmpeg == null) {
            throw new UnsupportedImageException(
                    "HEIC and AVIF are not read on this server: save the photo as JPEG, PNG or WebP.");
        }
        return new HeifFile(new HeifBoxes(file)).header(ffmpeg);
    }

    private ImageHeader header(HeifDecoder ffmpeg) {
        if (boxes.type(item).isEmpty()) {
            throw new DamagedImageException();
        }
        PixelSize size = size(item);
        HeifGrid colors = HeifGrid.of(boxes, item, size);
        Long alpha = alpha();
        HeifGrid transparency = alpha == null ? null : HeifGrid.of(boxes, alpha, size(alpha));
        if (transparency != null && !transparency.size().equals(size)) {
            transparency = null;
        }
        Orientation orientation = orientation();
        Exif exif = exif();
        HeifColors coding = HeifColors.of(boxes, item, colors.tiles().get(0));
        HeifCrop crop = HeifCrop.of(size, boxes.property(item, "clap"));
        HeifPixels pixels = new HeifPixels(ffmpeg, boxes, colors, transparency, coding, crop, orientation);
        byte[] own = profile(item);
        byte[] icc = own == null ? profile(colors.tiles().get(0)) : own;
        return new ImageHeader(
                crop.size(),
                transparency != null,
                false,
                1,
                orientation,
                icc == null ? NumberedColors.profile(coding.primaries(), coding.transfer()) : icc,
                exif.metadata(),
                pixels);
    }

    private PixelSize size(long of) {
        FileBytes extent = boxes.property(of, "ispe");
        if (extent == null) {
            throw new DamagedImageException();
        }
        extent.skip(4);
        long width = extent.u32();
        long height = extent.u32();
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new DamagedImageException();
        }
        return new PixelSize((int) width, (int) height);
    }

    private @Nullable Long alpha() {
        return boxes.references().stream()
                .filter(reference ->
                        reference.type().equals("auxl") && reference.to().contains(item))
                .map(Reference::from)
                .filter(this::isAlpha)
                .findFirst()
                .orElse(null);
    }

    private boolean isAlpha(long of) {
        FileBytes kind = boxes.property(of, "auxC");
        if (kind == null) {
            return false;
        }
        kind.skip(4);
        return kind.startsWith("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                || kind.startsWith("urn:mpeg:hevc:2015:auxid:1");
    }

    // Readers go by these two alone, whatever EXIF says.
    private Orientation orientation() {
        int turns = 0;
        int mirrored = 0;
        for (Box property : boxes.properties(item)) {
            FileBytes content = property.content().part(0, property.content().size());
            if (property.type().equals("irot")) {
                turns = content.u8() & 3;
            } else if (property.type().equals("imir")) {
                mirrored = 1 + (content.u8() & 1);
            }
        }
        return Orientation.of(ORIENTATIONS[turns][mirrored]);
    }

    private byte @Nullable [] profile(long of) {
        for (Box property : boxes.properties(of)) {
            FileBytes content = property.content().part(0, property.content().size());
            if (property.type().equals("colr") && (content.startsWith("prof") || content.startsWith("rICC"))) {
                content.skip(4);
                return content.rest();
            }
        }
        return null;
    }

    private Exif exif() {
        List<Long> blocks = boxes.references().stream()
                .filter(reference ->
                        reference.type().equals("cdsc") && reference.to().contains(item))
                .map(Reference::from)
                .filter(from -> boxes.type(from).equals("Exif"))
                .toList();
        try {
            for (long block : blocks) {
                FileBytes data = new FileBytes(boxes.data(block), ByteOrder.BIG_ENDIAN);
                long before = data.u32();
                data.skip(before);
                return Exif.of(data.part(data.remaining()));
            }
        } catch (DamagedImageException e) {
            // A bad label does not spoil a picture.
        }
        return Exif.NONE;
    }
}
