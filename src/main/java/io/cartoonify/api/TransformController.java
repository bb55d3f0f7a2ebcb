package io.cartoonify.api;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.DrawingLimits;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.cartoon.Parameters;
import io.cartoonify.queue.Deadline;
import io.cartoonify.web.access.ClientIdentity;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.connection.ClientWatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /transform}: the contract of the tutorial app, so that its clients work unchanged. */
@RestController
@Tag(name = "Tutorial")
class TransformController {
    private static final List<String> STYLES = List.of("hosoda", "hayao", "shinkai", "paprika");

    private final TransformReader reader;
    private final OrderParser orders;
    private final Cartoonist cartoonist;
    private final DrawingLimits limits;
    private final ClientWatch clients;

    TransformController(
            TransformReader reader,
            OrderParser orders,
            Cartoonist cartoonist,
            DrawingLimits limits,
            ClientWatch clients) {
        this.reader = reader;
        this.orders = orders;
        this.cartoonist = cartoonist;
        this.limits = limits;
        this.clients = clients;
    }

    @PostMapping(path = "/transform", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draw a cartoon, JSON in and out",
            description = "Draws with the published network where it is installed, else with the fast one.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = TransformRequest.class))))
    ResponseEntity<TransformAnswer> transform(HttpServletRequest http)
            throws InterruptedException, HttpMediaTypeNotSupportedException {
        IncomingRequest incoming = IncomingRequest.of(http);
        TransformReader.Photo request = reader.read(incoming);
        int model = Parameters.integer("model_id", request.modelId(), 0, 0, STYLES.size() - 1);
        CartoonOrder order = orders.parseTutorial(STYLES.get(model), request.loadSize());
        Deadline deadline = incoming.deadline(limits.deadline());
        Cartoon cartoon =
                clients.whileThere(() -> cartoonist.draw(request.file(), order, ClientIdentity.of(http), deadline));
        limits.checkAnswer(cartoon.bytes().length);
        String output = "data:image/png;base64," + Base64.getEncoder().encodeToString(cartoon.bytes());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TransformAnswer(output));
    }

    record TransformAnswer(String output) {}
}
