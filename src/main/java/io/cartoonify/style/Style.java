package io.cartoonify.style;

import java.util.List;
import java.util.Optional;

/**
 * A way to draw, in one tier: what a style folder's {@code style.json} says.
 *
 * @param id the name in requests, for instance {@code shinkai}; shared by the tiers of one style
 * @param title the name for people
 * @param description one line
 * @param credit whose work it is
 * @param licence what it may be used for
 * @param tier which of the style's networks this is
 * @param archives the network, at most once in each precision
 * @param tiling what drawing in tiles takes
 */
public record Style(
        String id,
        String title,
        String description,
        String credit,
        String licence,
        Tier tier,
        List<Archive> archives,
        Tiling tiling) {

    public Style {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("A style's id must be lower-case letters, digits and hyphens: " + id);
        }
        if (archives.isEmpty()) {
            throw new IllegalArgumentException("A style needs at least one archive: " + id);
        }
        archives = List.copyOf(archives);
    }

    /** The archive in {@code precision}, if the style has one. */
    public Optional<Archive> archive(Precision precision) {
        return archives.stream().filter(a -> a.precision() == precision).findFirst();
    }

    /** How logs name it: {@code shinkai (fast)}. */
    public String label() {
        return id + " (" + tier.id() + ")";
    }
}
