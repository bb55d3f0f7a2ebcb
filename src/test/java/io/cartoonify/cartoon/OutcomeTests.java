package io.cartoonify.cartoon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.inference.DrawingFailedException;
import io.cartoonify.queue.ServiceFullException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTests {

    static Stream<Arguments> endings() {
        return Stream.of(
                arguments(null, "drawn"),
                arguments(new ImageTooLargeException("too large"), "unreadable"),
                arguments(new ServiceFullException("full", ServiceFullException.Cause.QUEUE, Duration.ZERO), "full"),
                arguments(new DrawingTooSlowException("slow", new TimeoutException()), "late"),
                arguments(new InterruptedException(), "cancelled"),
                arguments(new DrawingFailedException("broken", null), "failed"),
                arguments(new OutOfMemoryError(), "out_of_memory"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void isToldByWhatADrawingEndedIn(@Nullable Throwable error, String outcome) {
        assertThat(Outcome.of(error).id()).isEqualTo(outcome);
    }
}
