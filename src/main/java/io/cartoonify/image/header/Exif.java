package io.cartoonify.image.header;

import io.cartoonify.image.DamagedImageException;
import io.cartoonify.image.PictureMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a photo's EXIF block tells that is of use here.
 *
 * @param orientation how the photo lies
 * @param metadata what a drawing may keep of it
 * @param there whether there is a block that can be read
 */
public record Exif(Orientation orientation, PictureMetadata metadata, boolean there) {
    public static final Exif NONE = new Exif(Orientation.TOP_LEFT, PictureMetadata.NONE, false);

    private static final String NAME = "Exif\0";
    /** With a byte behind it that means nothing. */
    private static final int NAME_BYTES = 6;

    private static final int TITLE = 0x010E;
    private static final int ORIENTATION = 0x0112;
    private static final int CHANGED = 0x0132;
    private static final int AUTHOR = 0x013B;
    private static final int COPYRIGHT = 0x8298;
    private static final int MORE = 0x8769;
    private static final int TAKEN = 0x9003;
    /** Longer texts are no titles. */
    private static final int MAX_TEXT = 1000;

    /** The block's content, with or without its name before it. What makes no sense is left out: a bad label does not spoil a picture. */
    public static Exif of(FileBytes block) {
        try {
            FileBytes content = block.startsWith(NAME) ? block.part(NAME_BYTES, block.size() - NAME_BYTES) : block;
            return of(TiffDirectory.exif(content));
        } catch (DamagedImageException e) {
            return NONE;
        }
    }

    /** This, or what {@code block} tells where there is none yet: of several that can be read the first counts. */
    public Exif or(FileBytes block) {
        return there ? this : of(block);
    }

    /** What a TIFF file's own directory tells, which is laid out as an EXIF block is. */
    public static Exif of(TiffDirectory directory) {
        return new Exif(orientation(directory), metadata(directory), true);
    }

    private static Orientation orientation(TiffDirectory directory) {
        try {
            return Orientation.of(directory.value(ORIENTATION, 1));
        } catch (DamagedImageException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static PictureMetadata metadata(TiffDirectory directory) {
        String taken = null;
        for (TiffDirectory more : more(directory)) {
            taken = text(more, TAKEN);
        }
        return new PictureMetadata(
                taken == null ? text(directory, CHANGED) : taken,
                text(directory, TITLE),
                text(directory, AUTHOR),
                text(directory, COPYRIGHT));
    }

    private static List<TiffDirectory> more(TiffDirectory directory) {
        try {
            return directory.directories(MORE);
        } catch (DamagedImageException e) {
            return List.of();
        }
    }

    private static @Nullable String text(TiffDirectory directory, int tag) {
        try {
            String text = directory.text(tag);
            return text.isEmpty() || text.length() > MAX_TEXT ? null : text;
        } catch (DamagedImageException e) {
            return null;
        }
    }
}
