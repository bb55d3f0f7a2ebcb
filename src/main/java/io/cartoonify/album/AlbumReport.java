package io.cartoonify.album;

import java.util.List;

/**
 * What became of an album.
 *
 * @param photos files that were looked at
 * @param drawn of these
 * @param passedOver the others, in the album's order
 */
public record AlbumReport(int photos, int drawn, List<PassedOver> passedOver) {

    /**
     * A file that was not drawn.
     *
     * @param name its name in the album
     * @param reason a sentence for the person whose album it is
     */
    public record PassedOver(String name, String reason) {}

    /** This report with no more than {@code most} names, for where there is little room. */
    public AlbumReport cut(int most) {
        return new AlbumReport(photos, drawn, passedOver.subList(0, Math.min(most, passedOver.size())));
    }
}
