package io.cartoonify.web.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/**
 * Reads multipart forms whole, in memory.
 *
 * <p>Tomcat's way looks at a photo byte by byte, in pieces of 4 KB, and keeps it three times: for a phone's photo that
 * took longer than a third of the drawing.
 */
@Component("multipartResolver")
class FormResolver implements MultipartResolver {
    private static final int FIRST_BYTES = 16 * 1024;

    private final int maxBytes;

    FormResolver(BodyLimits limits) {
        this.maxBytes = (int) Math.min(Integer.MAX_VALUE - 1, limits.maxBytes().toBytes());
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** @throws MaxUploadSizeExceededException if the form has more bytes or fields than are taken */
    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) throws MultipartException {
        try {
            String boundary = boundary(request.getContentType());
            return resolve(request, new MultipartForm(body(request), boundary));
        } catch (IOException | IllegalArgumentException e) { // the latter if its type makes no sense
            throw new MultipartException("The form cannot be read", e);
        }
    }

    private static String boundary(String contentType) {
        String boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
        if (!StringUtils.hasLength(boundary)) {
            throw new MultipartException("The form names no boundary");
        }
        return StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(boundary, '"'), '"');
    }

    // Room grows with what has come, up to what is announced: that by itself costs nothing.
    private byte[] body(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        int most = (int) (announced < 0 ? maxBytes + 1 : Math.min(announced, maxBytes + 1));
        InputStream input = request.getInputStream();
        byte[] body = new byte[Math.min(FIRST_BYTES, most)];
        int length = input.readNBytes(body, 0, body.length);
        while (length == body.length && length < most) {
            body = Arrays.copyOf(body, (int) Math.min(2L * length, most));
            length += input.readNBytes(body, length, body.length - length);
        }
        if (length > maxBytes) {
            throw new MaxUploadSizeExceededException(maxBytes);
        }
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    private static MultipartHttpServletRequest resolve(HttpServletRequest request, MultipartForm form) {
        MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        Map<String, String[]> fields = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (FormPart part : form.parts()) {
            if (part.isFile()) {
                files.add(part.name(), part);
            } else {
                String value = new String(part.content(), StandardCharsets.UTF_8);
                fields.merge(part.name(), new String[] {value}, StringUtils::concatenateStringArrays);
                types.put(part.name(), part.contentType());
            }
        }
        return new DefaultMultipartHttpServletRequest(request, files, fields, types);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        // Nothing is kept.
    }
}
