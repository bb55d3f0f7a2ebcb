package io.cartoonify.cartoon;

import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.util.List;

/** Styles for tests that draw nothing. */
public final class Styles {

    private Styles() {}

    public static Style fast(String id) {
        return style(id, Tier.FAST);
    }

    public static Style original(String id) {
        return style(id, Tier.ORIGINAL);
    }

    private static Style style(String id, Tier tier) {
        Archive archive = new Archive(Precision.FP32, id + ".pt", "0".repeat(64));
        return new Style(id, id, "", "", "", tier, List.of(archive), new Tiling(0, Tiling.Context.NONE));
    }
}
