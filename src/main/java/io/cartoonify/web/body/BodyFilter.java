package io.cartoonify.web.body;

import io.cartoonify.queue.ServiceFullException;
import io.cartoonify.web.connection.ClientConnection;
import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.filter.FilterOrder;
import io.cartoonify.web.problem.Refusals;
import io.cartoonify.web.refusal.EncodedBodyException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Lets bodies in: by their announced length at once where they are too large or have no room, else byte by byte. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.BODY)
class BodyFilter extends OncePerRequestFilter {
    /** What a body without a photo may have. */
    private static final long MAX_WORDS = 64 << 10;

    private final BodyLimits limits;
    private final JobBodyLimits jobLimits;
    private final BodyMemory memory;
    private final Refusals refusals;

    BodyFilter(BodyLimits limits, JobBodyLimits jobLimits, BodyMemory memory, Refusals refusals) {
        this.limits = limits;
        this.jobLimits = jobLimits;
        this.memory = memory;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean job = ApiPaths.mayCarryJob(request);
        long most = job ? jobLimits.maxBytes().toBytes() : mostInMemory(request);
        Duration time = job ? jobLimits.uploadTime() : limits.uploadTime();
        long announced = Math.max(0, request.getContentLengthLong());
        // The file of a job is written away as it comes, and so takes no memory.
        long held = job ? 0 : announced;
        try (BodyMemory.Share share = memory.share()) {
            Exception refusal = isEncoded(request) ? new EncodedBodyException() : refusal(announced, held, most, share);
            if (refusal == null) {
                IncomingBody body =
                        new IncomingBody(request.getInputStream(), job ? most : announced, most, time, share);
                chain.doFilter(new IncomingRequest(request, body, share), response);
                if (body.isLate()) {
                    ClientConnection.stopReading();
                }
            } else {
                refusals.refuse(request, response, refusal);
            }
        }
    }

    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    private long mostInMemory(HttpServletRequest request) {
        return ApiPaths.mayCarryPhoto(request) ? limits.maxBody() : MAX_WORDS;
    }

    private static @Nullable Exception refusal(long announced, long held, long most, BodyMemory.Share share) {
        if (announced > most) {
            return new MaxUploadSizeExceededException(most);
        }
        try {
            share.take(held);
            return null;
        } catch (ServiceFullException e) {
            return e;
        }
    }
}
