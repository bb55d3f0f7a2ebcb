package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.UnknownStyleException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderParserTests {
    private static final DrawingLimits LIMITS = new DrawingLimits(1_000_000, 10, 1000, null, 8, Duration.ofSeconds(30));

    private final OrderParser orders = new OrderParser(
            new StyleCatalog(List.of(Styles.fast("shinkai"), Styles.fast("hayao"), Styles.original("hayao"))), LIMITS);

    @Test
    void ordersShinkaiAt450AsPngWhenNothingIsSaid() {
        CartoonOrder order = orders.parse(new CartoonOptions(null, null, null, null, null, null));

        assertThat(order).isEqualTo(new CartoonOrder(Styles.fast("shinkai"), 450, 1, Colors.STYLE, ImageFormat.PNG));
    }

    @Test
    void ordersWhatIsSaid() {
        CartoonOrder order = orders.parse(new CartoonOptions("hayao", "1000", "original", "0.5", "photo", "webp"));

        assertThat(order)
                .isEqualTo(new CartoonOrder(Styles.original("hayao"), 1000, 0.5, Colors.PHOTO, ImageFormat.WEBP));
    }

    @Test
    void keepsToTheSizeLimitInForce() {
        assertThatThrownBy(() -> orders.parse(new CartoonOptions(null, "1001", null, null, null, null)))
                .hasMessage("size must be a whole number from 64 to 1000.");
    }

    @Test
    void drawsTheTutorialsOrdersWithThePublishedNetworkWhereItIsInstalled() {
        assertThat(orders.parseTutorial("hayao", "300").style()).isEqualTo(Styles.original("hayao"));
        assertThat(orders.parseTutorial("shinkai", "300").style()).isEqualTo(Styles.fast("shinkai"));
    }

    @Test
    void hasNoTutorialStyleThatNobodyInstalled() {
        assertThatThrownBy(() -> orders.parseTutorial("paprika", null)).isInstanceOf(UnknownStyleException.class);
    }
}
