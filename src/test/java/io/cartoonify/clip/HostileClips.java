package io.cartoonify.clip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Real clips of ten frames, in which a number or a name was replaced by one that does harm. */
final class HostileClips {
    private static final int SIZE = 4;
    private static final int MILLION = 1_000_000;
    /** Of a record of QuickTime's alias manager, up to the paths. */
    private static final int ALIAS = 150;

    private final SampleClips samples;
    private final Path folder;

    HostileClips(SampleClips samples, Path folder) {
        this.samples = samples;
        this.folder = folder;
    }

    /** A film of a megabyte that has a million frames. */
    Path millionFrames() throws Exception {
        return frames(MILLION);
    }

    /** A film of a megabyte that has {@code count} frames, by what it says: one byte each. */
    Path frames(int count) throws Exception {
        byte[] film = Files.readAllBytes(samples.moving("raw.mov", "-c:v", "rawvideo", "-pix_fmt", "rgb24"));
        byte[] longer = Arrays.copyOf(film, film.length + MILLION);
        int sizes = contentOf("stsz", longer);
        put(longer, sizes + 4, 1);
        put(longer, sizes + 8, count);
        put(longer, contentOf("stsc", longer) + 12, count);
        put(longer, contentOf("stts", longer) + 8, count);
        // The list of edits, which would show the first ten alone, is none any more.
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, longer, contentOf("edts", longer) - SIZE, SIZE);
        return write("many.mov", longer);
    }

    /** Each frame is shown for hours. */
    Path lastsForDays() throws Exception {
        byte[] film = film();
        put(film, contentOf("stts", film) + 12, 500_000_000);
        return write("days.mp4", film);
    }

    /** The tables of a film are longer than the file. */
    Path lengthBeyondTheFile() throws Exception {
        byte[] film = film();
        put(film, contentOf("moov", film) - 2 * SIZE, Integer.MAX_VALUE);
        put(film, contentOf("stsz", film) + 8, Integer.MAX_VALUE);
        return write("length.mp4", film);
    }

    /** All tables of a film point behind its end. */
    Path framesBeyondTheFile() throws Exception {
        byte[] film = film();
        put(film, contentOf("stco", film) + 8, 0x7FFF0000);
        return write("beyond.mp4", film);
    }

    /** A film that says its frames are small, and whose frames say they have {@code side} x {@code side} pixels. */
    Path bomb(int side) throws Exception {
        byte[] film = Files.readAllBytes(samples.moving("png.mov", "-c:v", "png"));
        for (int at = find("IHDR", film, 0); at >= 0; at = find("IHDR", film, at + 1)) {
            put(film, at + SIZE, side);
            put(film, at + 2 * SIZE, side);
        }
        return write("bomb.mov", film);
    }

    /** An animation of PNG whose frames lie outside of it. */
    Path framesOutside() throws Exception {
        byte[] animation = Files.readAllBytes(samples.moving("outside.apng", "-c:v", "apng"));
        for (int at = find("fcTL", animation, 0); at >= 0; at = find("fcTL", animation, at + 1)) {
            put(animation, at + 4 * SIZE, 0x7FFFFF00);
        }
        return write("outside.apng", animation);
    }

    /** A film that says its frames lie at an address. */
    Path framesAt(String address) throws Exception {
        return framesElsewhere("url ", (address + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** A film that says its frames lie in another file. */
    Path framesIn(Path other) throws Exception {
        byte[] path = other.toString().replace('/', ':').getBytes(StandardCharsets.US_ASCII);
        ByteBuffer alias = ByteBuffer.allocate(ALIAS + 2 * Short.BYTES + path.length + 2 * Short.BYTES);
        alias.position(ALIAS)
                .putShort((short) 2)
                .putShort((short) path.length)
                .put(path)
                .putShort((short) -1);
        return framesElsewhere("alis", alias.array());
    }

    private Path framesElsewhere(String kind, byte[] place) throws Exception {
        byte[] film = film();
        int entry = contentOf("url ", film);
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.write(film, 0, entry - SIZE);
        named.writeBytes(kind.getBytes(StandardCharsets.US_ASCII));
        named.writeBytes(new byte[SIZE]);
        named.writeBytes(place);
        named.write(film, entry + SIZE, film.length - entry - SIZE);
        byte[] grown = named.toByteArray();
        for (String box : new String[] {"moov", "trak", "mdia", "minf", "dinf", "dref", kind}) {
            int at = contentOf(box, grown) - 2 * SIZE;
            put(grown, at, ByteBuffer.wrap(grown).getInt(at) + place.length);
        }
        return write("elsewhere.mp4", grown);
    }

    /** A block of a WebM that says it is longer than the file. */
    Path blockBeyondTheFile() throws Exception {
        byte[] film = Files.readAllBytes(samples.moving("block.webm", "-c:v", "libvpx"));
        int cluster = find("\u001F\u0043\u00B6\u0075", film, 0);
        int block = find("\u00A3", film, cluster);
        film[block + 1] = 0x01;
        Arrays.fill(film, block + 2, block + 9, (byte) 0x7F);
        return write("block.webm", film);
    }

    private byte[] film() throws Exception {
        return Files.readAllBytes(samples.moving("film.mp4", "-c:v", "mpeg4"));
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve("hostile-" + name), bytes);
    }

    private static int contentOf(String box, byte[] file) {
        int at = find(box, file, 0);
        if (at < 0) {
            throw new IllegalStateException("There is no " + box);
        }
        return at + SIZE;
    }

    private static int find(String name, byte[] file, int from) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(name, from);
    }

    private static void put(byte[] file, int at, int value) {
        ByteBuffer.wrap(file).putInt(at, value);
    }
}
