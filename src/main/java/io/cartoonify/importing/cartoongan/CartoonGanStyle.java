package io.cartoonify.importing.cartoongan;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.util.List;
import java.util.Locale;

/** The four styles that CartoonGAN's authors trained. */
public enum CartoonGanStyle {
    HAYAO("Hayao", "Warm, painterly, with soft outlines"),
    HOSODA("Hosoda", "Pale light and clean flats"),
    PAPRIKA("Paprika", "Strong ink and saturated warmth"),
    SHINKAI("Shinkai", "Cool, bright, with fine lines");

    private static final String CREDIT =
            "Yang Chen, Yu-Kun Lai, Yong-Jin Liu: CartoonGAN, CVPR 2018; converted to PyTorch by Yijun Li";
    private static final String LICENCE =
            "The PyTorch release of the weights is under the MIT licence; the authors' own terms are unclear";

    /** A pixel depends on those up to 85 away: rounded up to a multiple of the network's step of 4. */
    private static final Tiling TILING = new Tiling(88, Tiling.Context.STATISTICS);

    private final String title;
    private final String description;

    CartoonGanStyle(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The style's id, and the name of its folder. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the published file is called. */
    public String file() {
        return title + "_net_G_float.pth";
    }

    /** The style as its {@code style.json} tells it. */
    Style with(List<Archive> archives) {
        return new Style(id(), title, description, CREDIT, LICENCE, Tier.ORIGINAL, archives, TILING);
    }
}
