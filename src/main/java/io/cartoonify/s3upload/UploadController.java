package io.cartoonify.s3upload;

import io.cartoonify.api.Fields;
import io.cartoonify.api.ServerTiming;
import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.cartoon.order.DrawingLimits;
import io.cartoonify.cartoon.order.OrderParser;
import io.cartoonify.queue.Deadline;
import io.cartoonify.s3upload.StoredPhotoDrawing.StoredCartoon;
import io.cartoonify.web.access.ClientIdentity;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.connection.ClientWatch;
import io.cartoonify.web.refusal.UploadsDisabledException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /api/v1/uploads}, and {@code /api/v1/uploads/cartoons}: a photo by way of S3, and its picture likewise.
 *
 * <p>The key is a secret and so a part of the body: addresses are written into logs and traces.
 */
@RestController
@Tag(name = "Uploads")
class UploadController {
    private final Optional<UploadLinks> links;
    private final Optional<StoredPhotoDrawing> drawing;
    private final OrderParser orders;
    private final BodyLimits limits;
    private final DrawingLimits drawings;
    private final ClientWatch clients;

    UploadController(
            Optional<UploadLinks> links,
            Optional<StoredPhotoDrawing> drawing,
            OrderParser orders,
            BodyLimits limits,
            DrawingLimits drawings,
            ClientWatch clients) {
        this.links = links;
        this.drawing = drawing;
        this.orders = orders;
        this.limits = limits;
        this.drawings = drawings;
        this.clients = clients;
    }

    @PostMapping(
            path = "/api/v1/uploads",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask where to upload a large photo",
            description = "For photos that are too large for a request. Send the photo by the link in the answer, then"
                    + " have it drawn by its key. Answers 404 where this service has no place for uploads.")
    @ApiResponse(responseCode = "201", description = "How to upload the photo")
    UploadLink createUpload(@RequestBody UploadRequest photo) {
        UploadLinks links = this.links.orElseThrow(UploadsDisabledException::new);
        long bytes = photo.length();
        limits.checkUpload(bytes);
        return links.upload(bytes, photo.mediaType());
    }

    @PostMapping(
            path = "/api/v1/uploads/cartoons",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draw a cartoon of an uploaded photo",
            description = "Photo and picture are deleted after a while. Answers 404 where this service has no place for"
                    + " uploads.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StoredPhotoRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Where the picture is",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "A link to the picture.",
                        schema = @Schema(type = "string", format = "uri")),
                @Header(
                        name = ServerTiming.HEADER,
                        description = "What took how long.",
                        schema = @Schema(type = "string"))
            })
    ResponseEntity<CartoonLink> drawUpload(@RequestBody JsonNode body, HttpServletRequest http)
            throws InterruptedException {
        StoredPhotoDrawing drawing = this.drawing.orElseThrow(UploadsDisabledException::new);
        Fields upload = Fields.of(body, "key");
        UploadKey key = UploadKey.ofRequest(upload.get("key"));
        key.checkAt(Instant.now());
        CartoonOrder order = orders.parse(upload.options());
        Deadline deadline = IncomingRequest.of(http).deadline(drawings.deadline());
        StoredCartoon stored = clients.whileThere(() -> drawing.draw(key, order, ClientIdentity.of(http), deadline));
        PresignedGetObjectRequest picture =
                links.orElseThrow(UploadsDisabledException::new).picture(stored.name());
        return ResponseEntity.created(URI.create(picture.url().toString()))
                .cacheControl(CacheControl.noStore())
                .header(ServerTiming.HEADER, ServerTiming.of(stored.stages()))
                .body(answer(picture, stored.cartoon()));
    }

    private static CartoonLink answer(PresignedGetObjectRequest picture, Cartoon cartoon) {
        return new CartoonLink(
                picture.url().toString(),
                picture.expiration(),
                cartoon.format().mediaType(),
                cartoon.bytes().length,
                cartoon.width(),
                cartoon.height());
    }
}
