package io.cartoonify.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cartoonify.queue.Client;
import io.cartoonify.web.filter.ApiPaths;
import io.cartoonify.web.filter.FilterOrder;
import io.cartoonify.web.problem.Refusals;
import io.cartoonify.web.refusal.TooManyRequestsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every client to its rate of drawings, if one is set. */
@Component
@ConditionalOnWebApplication
@Order(FilterOrder.RATE)
class RateLimitFilter extends OncePerRequestFilter {
    /** Clients remembered at once: about 20 MB. Who is forgotten starts afresh. */
    private static final int CLIENTS = 100_000;

    private final @Nullable Rate common;
    private final ApiKeys keys;
    private final Refusals refusals;
    private final Cache<Client, Bucket> buckets;

    RateLimitFilter(RateLimit limit, ApiKeys keys, Refusals refusals) {
        this.common = limit.rate();
        this.keys = keys;
        this.refusals = refusals;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CLIENTS)
                .expireAfterAccess(longestTime())
                .build();
    }

    /** Whoever has not asked for as long has all its requests back, and need not be remembered. */
    private Duration longestTime() {
        return Stream.concat(
                        Stream.ofNullable(common), keys.keys().values().stream().map(ApiKeys.Key::rate))
                .filter(Objects::nonNull)
                .map(Rate::time)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.asksForDrawing(request) && !ApiPaths.mayCarryJob(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Rate rate = rate(request.getRemoteUser());
        if (rate != null) {
            ConsumptionProbe probe = buckets.get(ClientIdentity.of(request), client -> bucket(rate))
                    .tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
                refusals.refuse(request, response, new TooManyRequestsException(wait));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private @Nullable Rate rate(@Nullable String holder) {
        ApiKeys.Key key = holder == null ? null : keys.keys().get(holder);
        return key == null || key.rate() == null ? common : key.rate();
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.time()))
                .build();
    }
}
