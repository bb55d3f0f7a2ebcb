package io.cartoonify.api;

import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.FileNames;
import io.cartoonify.cartoon.OrderParser;
import io.cartoonify.web.access.ClientIdentity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** {@code POST /api/v1/cartoons}: a photo in, a cartoon out. */
@RestController
@Tag(name = "Cartoons")
class CartoonController {
    private final OrderParser orders;
    private final DirectDrawing drawing;

    CartoonController(OrderParser orders, DirectDrawing drawing) {
        this.orders = orders;
        this.drawing = drawing;
    }

    @PostMapping(path = "/api/v1/cartoons", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Draw a cartoon of a photo",
            description = "Answers with the picture's bytes. Content-Disposition carries a telling file name,"
                    + " Server-Timing what took how long.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = CartoonForm.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The cartoon",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> draw(MultipartHttpServletRequest request, @RequestHeader HttpHeaders headers)
            throws IOException, InterruptedException {
        CartoonForm form = CartoonForm.of(request);
        MultipartFile photo = form.photo();
        CartoonOrder order =
                orders.parse(form.options(AcceptedFormat.of(headers.getAccept()).id()));
        Cartoon cartoon = drawing.draw(photo.getBytes(), order, ClientIdentity.of(request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(order.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(FileNames.of(photo.getOriginalFilename(), order)))
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
