package io.cartoonify.api;

import io.cartoonify.style.Style;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/styles}: what can be drawn. */
@RestController
@Tag(name = "Styles")
class StyleController {
    private final StyleCatalog catalog;

    StyleController(StyleCatalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping(path = "/api/v1/styles", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What can be drawn", description = "Each style with the tiers it is installed in.")
    Collection<StyleView> styles() {
        Map<String, StyleView> views = new LinkedHashMap<>();
        catalog.all().forEach(style -> views.merge(style.id(), StyleView.of(style), StyleView::join));
        return views.values();
    }

    /** A style as the API shows it; words come from its first tier, {@code fast} before {@code original}. */
    record StyleView(String id, String title, String description, String credit, String licence, List<Tier> tiers) {

        static StyleView of(Style s) {
            return new StyleView(s.id(), s.title(), s.description(), s.credit(), s.licence(), List.of(s.tier()));
        }

        StyleView join(StyleView other) {
            List<Tier> both =
                    Stream.concat(tiers.stream(), other.tiers.stream()).toList();
            return new StyleView(id, title, description, credit, licence, both);
        }
    }
}
