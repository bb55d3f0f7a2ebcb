package io.cartoonify.api;

import io.cartoonify.cartoon.AnswerTooLargeException;
import io.cartoonify.cartoon.Cartoon;
import io.cartoonify.cartoon.CartoonOrder;
import io.cartoonify.cartoon.Cartoonist;
import io.cartoonify.cartoon.DrawingLimits;
import io.cartoonify.queue.Client;
import io.cartoonify.queue.Deadline;
import io.cartoonify.web.connection.ClientWatch;
import org.springframework.stereotype.Component;

/** Draws pictures that the answers themselves carry. Thread-safe. */
@Component
class DirectDrawing {
    private final Cartoonist cartoonist;
    private final DrawingLimits limits;
    private final ClientWatch clients;

    DirectDrawing(Cartoonist cartoonist, DrawingLimits limits, ClientWatch clients) {
        this.cartoonist = cartoonist;
        this.limits = limits;
        this.clients = clients;
    }

    /**
     * Draws for as long as the client of the calling thread's request stays; fails as {@link Cartoonist#draw} does.
     *
     * @throws AnswerTooLargeException if the picture has too many bytes
     */
    Cartoon draw(byte[] photo, CartoonOrder order, Client client) throws InterruptedException {
        try (ClientWatch.Watch watch = clients.watch()) {
            Cartoon cartoon = cartoonist.draw(photo, order, client, Deadline.in(limits.deadline()));
            limits.checkAnswer(cartoon.bytes().length);
            return cartoon;
        }
    }
}
