package io.cartoonify.bulk;

import io.cartoonify.cartoon.order.CartoonOrder;
import io.cartoonify.style.Archive;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names for drawings that each machine finds by itself: {@code trip/a.jpg} becomes
 * {@code trip/a-shinkai-9f86d081884c7d65.png}. The code stands for the photo, its version, everything that was asked for
 * and the style's networks, so what has the name already need not be drawn again. Thread-safe.
 */
public final class ResultNames {
    private static final int CODE = 16;

    private final CartoonOrder order;
    private final List<String> drawing;

    public ResultNames(CartoonOrder order) {
        this.order = order;
        this.drawing = Stream.concat(
                        Stream.of(
                                order.style().label(),
                                String.valueOf(order.size()),
                                order.detail().id(),
                                order.colors().id(),
                                String.valueOf(order.strength()),
                                order.format().id(),
                                order.metadata().id()),
                        order.style().archives().stream().map(Archive::sha256).sorted())
                .toList();
    }

    /** The path of the drawing of {@code photo}. */
    public String of(Photo photo) {
        List<String> words = Stream.concat(Stream.of(photo.path(), photo.version()), drawing.stream())
                .toList();
        String code = HexFormat.of().formatHex(Hash.of(words)).substring(0, CODE);
        int name = photo.path().lastIndexOf('/') + 1;
        int dot = photo.path().lastIndexOf('.');
        String stem = dot > name ? photo.path().substring(0, dot) : photo.path();
        return stem + "-" + order.style().id() + "-" + code + "."
                + order.format().extension();
    }
}
