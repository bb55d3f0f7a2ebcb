package io.cartoonify.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyleCatalogTests {
    private final Style hayao = style("hayao", Tier.FAST);
    private final Style hayaoOriginal = style("hayao", Tier.ORIGINAL);
    private final Style shinkai = style("shinkai", Tier.FAST);
    private final StyleCatalog catalog = new StyleCatalog(List.of(shinkai, hayaoOriginal, hayao));

    @Test
    void listsStylesByIdAndFastBeforeOriginal() {
        assertThat(catalog.all()).containsExactly(hayao, hayaoOriginal, shinkai);
    }

    @Test
    void findsAStyleInItsTier() {
        assertThat(catalog.get("hayao", Tier.ORIGINAL)).isEqualTo(hayaoOriginal);
    }

    @Test
    void namesTheStylesThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> catalog.get("disney", Tier.FAST))
                .isInstanceOf(UnknownStyleException.class)
                .hasMessageContaining("hayao, shinkai");
    }

    @Test
    void namesTheTiersThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> catalog.get("shinkai", Tier.ORIGINAL))
                .isInstanceOf(UnknownStyleException.class)
                .hasMessageContaining("only in: fast");
    }

    @Test
    void replacesAllOfItsStylesAtOnce() {
        catalog.set(List.of(hayaoOriginal));

        assertThat(catalog.all()).containsExactly(hayaoOriginal);
        assertThatThrownBy(() -> catalog.get("shinkai", Tier.FAST)).hasMessageContaining("Styles here: hayao");
    }

    private static Style style(String id, Tier tier) {
        Archive archive = new Archive(Precision.FP32, id + ".pt", "0".repeat(64));
        return new Style(id, id, "", "", "", tier, List.of(archive), new Tiling(0, Tiling.Context.NONE));
    }
}
