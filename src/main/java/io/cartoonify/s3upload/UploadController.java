package io.cartoonify.s3upload;

import io.cartoonify.api.ServerTiming;
import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.queue.Client;
import io.cartoonify.s3upload.StoredPhotoDrawing.StoredCartoon;
import io.cartoonify.web.access.ClientIdentity;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.connection.ClientWatch;
import io.cartoonify.web.problem.UploadsDisabledException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

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
    private final ClientWatch clients;

    UploadController(
            Optional<UploadLinks> links,
            Optional<StoredPhotoDrawing> drawing,
            OrderParser orders,
            BodyLimits limits,
            ClientWatch clients) {
        this.links = links;
        this.drawing = drawing;
        this.orders = orders;
        this.limits = limits;
        this.clients = clients;
    }

    @PostMapping(path = "/api/v1/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
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

    @PostMapping(path = "/api/v1/uploads/cartoons", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draw a cartoon of an uploaded photo",
            description = "Answers with a link to the picture, in Location too. Server-Timing tells what took how long."
                    + " Photo and picture are deleted after a while. Answers 404 where this service has no place for"
                    + " uploads.")
    @ApiResponse(responseCode = "201", description = "Where the picture is")
    ResponseEntity<CartoonLink> drawUpload(@RequestBody StoredPhotoRequest upload, HttpServletRequest request)
            throws InterruptedException {
        UploadLinks links = this.links.orElseThrow(UploadsDisabledException::new);
        UploadKey key = upload.uploadKey();
        key.checkAt(Instant.now());
        StoredCartoon stored = draw(key, orders.parse(upload.options()), ClientIdentity.of(request));
        PresignedGetObjectRequest picture = links.picture(stored.name());
        return ResponseEntity.created(URI.create(picture.url().toString()))
                .header(ServerTiming.HEADER, ServerTiming.of(stored.stages()))
                .body(answer(picture, stored.cartoon()));
    }

    private StoredCartoon draw(UploadKey key, CartoonOrder order, Client client) throws InterruptedException {
        try (ClientWatch.Watch watch = clients.watch()) {
            return drawing.orElseThrow(UploadsDisabledException::new).draw(key, order, client);
        }
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
