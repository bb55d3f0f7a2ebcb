package io.cartoonify.api;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.InvalidRequestException;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.cartoon.Parameters;
import io.cartoonify.web.access.ClientIdentity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /transform}: the contract of the tutorial app, so that its clients work unchanged. */
@RestController
@Tag(name = "Tutorial")
class TransformController {
    private static final List<String> STYLES = List.of("hosoda", "hayao", "shinkai", "paprika");

    private final OrderParser orders;
    private final DirectDrawing drawing;

    TransformController(OrderParser orders, DirectDrawing drawing) {
        this.orders = orders;
        this.drawing = drawing;
    }

    @PostMapping(path = "/transform", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draw a cartoon, JSON in and out",
            description = "Draws with the published network where it is installed, else with the fast one.")
    TransformAnswer transform(@RequestBody TransformRequest request, HttpServletRequest http)
            throws InterruptedException {
        byte[] photo = decode(request.image());
        int model = Parameters.integer("model_id", request.modelId(), 0, 0, STYLES.size() - 1);
        CartoonOrder order = orders.parseTutorial(STYLES.get(model), request.loadSize());
        Cartoon cartoon = drawing.draw(photo, order, ClientIdentity.of(http));
        return new TransformAnswer(
                "data:image/png;base64," + Base64.getEncoder().encodeToString(cartoon.bytes()));
    }

    /** Base64 as it comes: as a data URL or bare, in lines, with or without its padding. */
    private static byte[] decode(@Nullable String image) {
        if (image == null || image.isBlank()) {
            throw new InvalidRequestException("Send the photo in base64 as \"image\".");
        }
        String base64 = image.substring(image.indexOf(',') + 1).replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("\"image\" is not valid base64.");
        }
    }

    record TransformAnswer(String output) {}
}
