package io.cartoonify.cartoon.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.Styles;
import io.cartoonify.image.ImageFormat;
import io.cartoonify.style.StyleCatalog;
import io.cartoonify.style.UnknownStyleException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderParserTests {
    private static final DrawingLimits LIMITS =
            new DrawingLimits(1_000_000, 10, 2000, 8, null, 8, Duration.ofSeconds(30), Duration.ZERO);
    private static final StyleCatalog CATALOG =
            new StyleCatalog(List.of(Styles.fast("shinkai"), Styles.fast("hayao"), Styles.original("hayao")));

    private final OrderParser orders = new OrderParser(CATALOG, LIMITS);

    @Test
    void ordersBalancedShinkaiAt1080AsPngWhenNothingIsSaid() {
        assertThat(parse(Map.of()))
                .isEqualTo(new CartoonOrder(
                        Styles.fast("shinkai"),
                        1080,
                        Detail.BALANCED,
                        Colors.STYLE,
                        1,
                        ImageFormat.PNG,
                        Metadata.DROP));
    }

    @Test
    void ordersWhatIsSaidInAnyCase() {
        Map<String, String> said = Map.of(
                "style", " Hayao",
                "size", "1000",
                "detail", "BOLD",
                "tier", "Original",
                "strength", "1.5",
                "colors", "Photo",
                "format", "WebP",
                "metadata", "Keep");

        assertThat(parse(said))
                .isEqualTo(new CartoonOrder(
                        Styles.original("hayao"),
                        1000,
                        Detail.BOLD,
                        Colors.PHOTO,
                        1.5,
                        ImageFormat.WEBP,
                        Metadata.KEEP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "FULL", " full "})
    void ordersThePhotosOwnSize(String size) {
        assertThat(parse(Map.of("size", size)).size()).isEqualTo(CartoonOrder.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "JPG", "jpeg", ".jpg", "image/jpeg", "Image/JPG"})
    void ordersJpegByAnyOfItsNames(String format) {
        assertThat(parse(Map.of("format", format)).format()).isEqualTo(ImageFormat.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450", "450.0", "4.5e2", " +450 "})
    void ordersAWholeNumberHoweverItIsWritten(String size) {
        assertThat(parse(Map.of("size", size)).size()).isEqualTo(450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450.5", "450px", "1e999999999", "1e-999999999", "NaN", "null"})
    void ordersNoSizeThatIsNoWholeNumber(String size) {
        assertThatThrownBy(() -> parse(Map.of("size", size))).hasMessageContaining("a whole number");
    }

    @Test
    void keepsToTheSizeLimitInForce() {
        assertThatThrownBy(() -> parse(Map.of("size", "2001")))
                .hasMessage("size must be full, or a whole number from 64 to 2000.");
    }

    @Test
    void ordersTheLargestSizeWhereTheUsualOneIsNotAllowed() {
        DrawingLimits small = new DrawingLimits(1_000_000, 10, 500, 8, null, 8, Duration.ofSeconds(30), Duration.ZERO);

        assertThat(new OrderParser(CATALOG, small).parse(CartoonOptions.NONE).size())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.01", "-0.5"})
    void takesNoStrengthBeyondTwice(String strength) {
        assertThatThrownBy(() -> parse(Map.of("strength", strength)))
                .hasMessage("strength must be a number from 0 to 2.");
    }

    @Test
    void drawsTheTutorialsOrdersWithThePublishedNetworkWhereItIsInstalled() {
        assertThat(orders.parseTutorial("hayao", "300").style()).isEqualTo(Styles.original("hayao"));
        assertThat(orders.parseTutorial("shinkai", "300").style()).isEqualTo(Styles.fast("shinkai"));
    }

    @Test
    void drawsTheTutorialsOrdersAsItsHandlerDid() {
        CartoonOrder order = orders.parseTutorial("hayao", null);

        assertThat(order.size()).isEqualTo(450);
        assertThat(order.detail()).isEqualTo(Detail.FINE);
    }

    @Test
    void hasNoTutorialStyleThatNobodyInstalled() {
        assertThatThrownBy(() -> orders.parseTutorial("paprika", null)).isInstanceOf(UnknownStyleException.class);
    }

    private CartoonOrder parse(Map<String, String> said) {
        return orders.parse(CartoonOptions.read(said::get));
    }
}
