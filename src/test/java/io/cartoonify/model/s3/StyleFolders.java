package io.cartoonify.model.s3;

import io.cartoonify.model.Sha256;
import io.cartoonify.model.StyleJson;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Precision;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tier;
import io.cartoonify.style.Tiling;
import java.util.List;

/** Styles whose archives are any bytes. */
final class StyleFolders {

    private StyleFolders() {}

    /** A style called {@code id} with one archive, {@code ID.pt}, that holds {@code contents}. */
    static Style style(String id, byte[] contents) {
        return new Style(
                id,
                "Ink",
                "Black on white",
                "us",
                "CC0",
                Tier.FAST,
                List.of(new Archive(Precision.FP32, id + ".pt", Sha256.of(contents))),
                new Tiling(4, Tiling.Context.NONE));
    }

    static byte[] json(String id, byte[] contents) {
        return StyleJson.print(style(id, contents));
    }
}
