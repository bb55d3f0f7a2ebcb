package io.cartoonify.inference;

import io.cartoonify.image.PackedPixels;
import io.cartoonify.image.PixelSize;
import io.cartoonify.image.ink.Recoloring;
import io.cartoonify.image.ink.Sharpening;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.tile.Cutout;
import io.cartoonify.image.tile.Thumbnail;
import io.cartoonify.image.tile.TileGrid;
import io.cartoonify.image.tile.Tiles;
import io.cartoonify.style.Style;
import io.cartoonify.style.Tiling.Context;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws in styles, in the threads that call it; loads a style when it is first drawn. Thread-safe.
 *
 * <p>Call it from a fixed set of threads: libtorch keeps memory for each thread that ever drew.
 */
public final class Stylizer implements AutoCloseable {
    private final LoadedNetworks networks;
    private final DrawingThreads threads;
    /** So many draw at once; the others wait. */
    private final Semaphore device;

    Stylizer(NetworkLoader loader, int workers, DrawingThreads threads) {
        this.networks = new LoadedNetworks(loader);
        this.threads = threads;
        this.device = new Semaphore(workers);
    }

    /**
     * Draws {@code picture} in {@code style}, in place: in one piece while that is cheap, else in tiles.
     *
     * @param picture its transparency stays
     * @param givenUp whether nobody waits for it any more; asked before each tile
     * @throws CancellationException if so; the picture is in no state to use
     * @throws DrawingFailedException if the engine fails
     */
    public void draw(Style style, BufferedImage picture, BooleanSupplier givenUp) {
        draw(style, picture, TileSize.of(style), Finish.NONE, givenUp);
    }

    /**
     * As {@link #draw(Style, BufferedImage, BooleanSupplier)}, but {@code parts} of {@code picture} alone, with what is known
     * of {@code shot}; what lies around them stays as it is.
     */
    public void draw(Style style, BufferedImage picture, Shot shot, List<Rectangle> parts, BooleanSupplier givenUp) {
        networks.use(style, network -> draw(network, style, picture, shot, parts, Finish.NONE, givenUp));
    }

    /**
     * As {@link #ink(Style, BufferedImage, BooleanSupplier)}, but {@code parts} of {@code picture} alone, with what is known of
     * {@code shot}; what lies around them is of no use.
     */
    public void ink(Style style, BufferedImage picture, Shot shot, List<Rectangle> parts, BooleanSupplier givenUp) {
        Sharpening.apply(picture);
        networks.use(style, network -> draw(network, style, picture, shot, parts, Finish.ownColors(), givenUp));
    }

    /** How many pixels around one its value depends on, in a drawing or, which is more, in one that is inked. */
    public static int reach(Style style) {
        return style.tiling().halo() + Recoloring.REACH + Sharpening.REACH;
    }

    /**
     * The most bytes of the heap that drawing or inking a picture of this size holds, the picture and what the engine
     * takes outside the heap left out.
     */
    public static long memory(Style style, PixelSize size) {
        TileGrid grid = TileSize.of(style).grid(size, style.tiling().halo() + Recoloring.REACH);
        return Tiles.memory(size, grid) + Recoloring.memory(grid.largest(size));
    }

    /**
     * Inks {@code picture}, an enlarged drawing in {@code style}, in place: crisp lines and flats at its own size, in its
     * own colors. An opaque picture; fails as {@link #draw} does.
     */
    public void ink(Style style, BufferedImage picture, BooleanSupplier givenUp) {
        Sharpening.apply(picture);
        draw(style, picture, TileSize.of(style), Finish.ownColors(), givenUp);
    }

    /**
     * Finds out whether {@code style} can be drawn, by drawing a small picture whole and in tiles.
     *
     * @throws DrawingFailedException if it cannot
     */
    public void tryOut(Style style) {
        BufferedImage picture = PackedPixels.create(450, 300, false);
        BufferedImage small = PackedPixels.create(96, 64, false);
        draw(style, picture, TileSize.of(style), Finish.NONE, () -> false);
        draw(style, small, TileSize.TRIAL, Finish.NONE, () -> false);
    }

    private void draw(Style style, BufferedImage picture, TileSize tiles, Finish finish, BooleanSupplier givenUp) {
        networks.use(style, network -> draw(network, style, picture, tiles, finish, givenUp));
    }

    private void draw(
            Network network,
            Style style,
            BufferedImage picture,
            TileSize tiles,
            Finish finish,
            BooleanSupplier givenUp) {
        PixelSize size = new PixelSize(picture.getWidth(), picture.getHeight());
        PhotoContext context = tiles.coversAlone(size) ? null : context(network, style, picture, tiles, givenUp);
        Tiles.redraw(
                picture,
                tiles.grid(size, style.tiling().halo() + finish.reach()),
                tile -> drawn(network, tile, context, finish, givenUp));
    }

    private void draw(
            Network network,
            Style style,
            BufferedImage picture,
            Shot shot,
            List<Rectangle> parts,
            Finish finish,
            BooleanSupplier givenUp) {
        TileSize tiles = TileSize.of(style);
        PhotoContext context = shot.context(
                new PixelSize(picture.getWidth(), picture.getHeight()),
                () -> context(network, style, picture, tiles, givenUp));
        BufferedImage before = PackedPixels.copy(picture);
        int halo = style.tiling().halo() + finish.reach();
        for (Rectangle part : parts) {
            Cutout.redraw(before, picture, part, halo, cut -> {
                PixelSize size = new PixelSize(cut.getWidth(), cut.getHeight());
                Tiles.redraw(cut, tiles.grid(size, halo), tile -> drawn(network, tile, context, finish, givenUp));
            });
        }
    }

    private BufferedImage drawn(
            Network network,
            BufferedImage tile,
            @Nullable PhotoContext context,
            Finish finish,
            BooleanSupplier givenUp) {
        int pixels = tile.getWidth() * tile.getHeight();
        BufferedImage drawn = onDevice(network, pixels, givenUp, () -> network.draw(tile, context));
        finish.work().accept(drawn, tile);
        return drawn;
    }

    /**
     * What is done to a drawing before it is cut to its tile.
     *
     * @param reach how many pixels around one its value depends on
     * @param work changes the drawing, the first, by what was drawn, the second
     */
    private record Finish(int reach, BiConsumer<BufferedImage, BufferedImage> work) {
        static final Finish NONE = new Finish(0, (drawn, tile) -> {});

        /** For one picture, whose tiles are finished one after another. */
        static Finish ownColors() {
            return new Finish(Recoloring.REACH, new Recoloring()::apply);
        }
    }

    /** What each tile must know; of statistics those of the photo at a size that the network can take at once. */
    private @Nullable PhotoContext context(
            Network network, Style style, BufferedImage photo, TileSize tiles, BooleanSupplier givenUp) {
        Context kind = style.tiling().context();
        if (kind == Context.THUMBNAIL) {
            // A line of pixels has none: what lacks one sees for itself.
            return Math.min(photo.getWidth(), photo.getHeight()) < 2
                    ? null
                    : new PhotoContext(Thumbnail.of(photo), 1, Thumbnail.CHANNELS, Thumbnail.SIDE, Thumbnail.SIDE);
        } else if (kind == Context.STATISTICS) {
            BufferedImage reduced = ImageResizer.fit(photo, tiles.reducedSide(photo.getWidth(), photo.getHeight()));
            int pixels = reduced.getWidth() * reduced.getHeight();
            return onDevice(network, pixels, givenUp, () -> network.statistics(reduced));
        }
        return null;
    }

    private <T> T onDevice(Network network, int pixels, BooleanSupplier givenUp, Supplier<T> work) {
        if (givenUp.getAsBoolean()) {
            throw new CancellationException();
        }
        device.acquireUninterruptibly();
        try {
            return threads.call(network, pixels, work);
        } finally {
            device.release();
        }
    }

    /**
     * Frees what drawing in {@code style} takes, unless somebody draws in it.
     *
     * @param idle how long nobody must have drawn in it: a clip draws in it again and again
     * @return whether nothing of it is held any more
     */
    public boolean release(Style style, Duration idle) {
        return networks.release(style, idle);
    }

    /** Styles that failed, until somebody takes them out. It may be the style, or only the photo. */
    public Set<Style> toRecheck() {
        return networks.toRecheck();
    }

    /** Frees the networks; nobody may draw any more. */
    @Override
    public void close() {
        networks.close();
    }
}
