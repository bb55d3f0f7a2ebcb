package io.cartoonify.api;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.DrawingLimits;
import io.cartoonify.cartoon.FileNames;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.queue.Deadline;
import io.cartoonify.web.access.ClientIdentity;
import io.cartoonify.web.body.IncomingRequest;
import io.cartoonify.web.connection.ClientWatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/cartoons}: a photo in, a cartoon out. */
@RestController
@Tag(name = "Cartoons")
class CartoonController {
    private final OrderParser orders;
    private final Cartoonist cartoonist;
    private final DrawingLimits limits;
    private final ClientWatch clients;

    CartoonController(OrderParser orders, Cartoonist cartoonist, DrawingLimits limits, ClientWatch clients) {
        this.orders = orders;
        this.cartoonist = cartoonist;
        this.limits = limits;
        this.clients = clients;
    }

    @PostMapping("/api/v1/cartoons")
    @Operation(
            summary = "Draw a cartoon of a photo",
            description =
                    "Answers with the picture's bytes. The photo may also be the whole body, with its media type"
                            + " (image/jpeg, ... or application/octet-stream) as Content-Type and the other fields in the query.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = CartoonForm.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The cartoon",
            headers = {
                @Header(
                        name = HttpHeaders.CONTENT_DISPOSITION,
                        description = "A telling name for the file.",
                        schema = @Schema(type = "string")),
                @Header(
                        name = ServerTiming.HEADER,
                        description = "What took how long.",
                        schema = @Schema(type = "string"))
            },
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> draw(HttpServletRequest http, @RequestHeader HttpHeaders headers)
            throws InterruptedException, HttpMediaTypeNotSupportedException {
        IncomingRequest incoming = IncomingRequest.of(http);
        CartoonRequest request = CartoonRequest.read(incoming);
        String format = AcceptedFormat.of(headers.getAccept()).id();
        CartoonOrder order = orders.parse(request.options().withDefaultFormat(format));
        Deadline deadline = incoming.deadline(limits.deadline());
        Cartoon cartoon =
                clients.whileThere(() -> cartoonist.draw(request.photo(), order, ClientIdentity.of(http), deadline));
        limits.checkAnswer(cartoon.bytes().length);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(order.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(FileNames.of(request.fileName(), order)))
                .header(ServerTiming.HEADER, ServerTiming.of(cartoon.stages()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(cartoon.bytes());
    }

    private static String disposition(String fileName) {
        return ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
