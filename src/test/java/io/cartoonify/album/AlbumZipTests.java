package io.cartoonify.album;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.image.ImageTooLargeException;
import io.cartoonify.testing.Zips;
import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.body.BodyMemory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What anybody may write into a ZIP file. */
class AlbumZipTests {
    private static final int MAX_FILE = 10_000;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;

    @TempDir
    Path folder;

    private final BodyMemory memory = new BodyMemory(limits(1 << 20));

    @Test
    void readsFilesInFolders() throws Exception {
        try (AlbumZip zip = open(Zips.of(Map.of("a/b/c.jpg", "photo".getBytes(UTF_8))))) {
            assertThat(zip.files()).extracting(AlbumFile::name).containsExactly("a/b/c.jpg");
            assertThat(read(zip, 0)).isEqualTo("photo".getBytes(UTF_8));
        }
    }

    @Test
    void passesOverABombThatUnpacksToMoreThanAPhotoMayHave() throws Exception {
        try (AlbumZip zip = open(Zips.of(Map.of("bomb.jpg", new byte[100_000_000])))) {
            assertThatThrownBy(() -> read(zip, 0)).hasMessage("It has more than 9 KB, which a photo may have.");
        }
    }

    @Test
    void refusesABombOfManyFiles() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 20).forEach(i -> files.put(i + ".jpg", new byte[MAX_FILE]));
        try (AlbumZip zip = open(Zips.of(files))) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 20; i++) {
                            var unused = read(zip, i);
                        }
                    })
                    .isInstanceOf(ImageTooLargeException.class)
                    .hasMessageContaining("unpacked");
        }
    }

    @Test
    void believesNoLengthThatAFileSaysItHas() throws Exception {
        byte[] zip = Zips.of(Map.of("bomb.jpg", new byte[1_000_000]));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(bytes) + 24, 10);
        try (AlbumZip album = open(zip)) {
            assertThatThrownBy(() -> read(album, 0)).isInstanceOf(PassedOverException.class);
        }
    }

    @Test
    void passesOverAFileWhoseBytesWereChanged() throws Exception {
        byte[] zip = Zips.of(Map.of("a.jpg", "photo".getBytes(UTF_8)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(central(bytes) + 16, 42);
        try (AlbumZip album = open(zip)) {
            assertThatThrownBy(() -> read(album, 0)).hasMessageContaining("damaged");
        }
    }

    @Test
    void passesOverAnEncryptedFile() throws Exception {
        byte[] zip = Zips.of(Map.of("a.jpg", "photo".getBytes(UTF_8)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(central(bytes) + 8, (short) (bytes.getShort(central(bytes) + 8) | 1));
        try (AlbumZip album = open(zip)) {
            assertThatThrownBy(() -> read(album, 0)).hasMessageContaining("without a password");
        }
    }

    @Test
    void passesOverAMethodThatNobodyKnows() throws Exception {
        byte[] zip = Zips.of(Map.of("a.jpg", "photo".getBytes(UTF_8)));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(central(bytes) + 10, (short) 97);
        try (AlbumZip album = open(zip)) {
            assertThatThrownBy(() -> read(album, 0)).hasMessageContaining("method");
        }
    }

    @Test
    void refusesMoreFilesThanThereMayBe() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 31).forEach(i -> files.put(i + ".jpg", new byte[1]));
        byte[] zip = Zips.of(files);

        assertThatThrownBy(() -> open(zip))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContaining("more than 30 files");
    }

    @Test
    void refusesAListOfContentsThatWouldFillTheMemory() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 30_000).forEach(i -> files.put(i + ".jpg", new byte[0]));
        byte[] zip = Zips.of(files);

        assertThatThrownBy(() -> open(zip))
                .isInstanceOf(ImageTooLargeException.class)
                .hasMessageContaining("more than 30 files");
    }

    @Test
    void refusesAFileThatIsCutShort() throws Exception {
        byte[] zip = Zips.of(Map.of("a.jpg", new byte[500]));
        byte[] cut = java.util.Arrays.copyOf(zip, zip.length - LOCAL_HEADER);

        assertThatThrownBy(() -> open(cut))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("damaged");
    }

    /** Else all that follow would be called damaged: an interrupt closes the file. */
    @Test
    void blamesNoFileForAnInterruptedThread() throws Exception {
        try (AlbumZip zip = open(Zips.of(Map.of("a.jpg", new byte[5000])))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> read(zip, 0)).isInstanceOf(InterruptedException.class);
            assertThatThrownBy(() -> read(zip, 0)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void takesNoMoreMemoryThanThereIs() throws Exception {
        BodyMemory little = new BodyMemory(limits(100));
        try (AlbumZip zip = open(Zips.of(Map.of("a.jpg", new byte[5000])));
                BodyMemory.Share room = little.share()) {
            assertThatThrownBy(() -> zip.read(0, room)).hasMessageContaining("Too many uploads");
        }
    }

    /** It would be waited for without end. */
    @Test
    void passesOverAPhotoThatNeverHasRoomInMemory() throws Exception {
        BodyLimits limits = limits(MAX_FILE);
        try (AlbumZip zip = open(Zips.of(Map.of("a.jpg", new byte[MAX_FILE - 1])), limits);
                BodyMemory.Share room = new BodyMemory(limits).share()) {
            assertThatThrownBy(() -> zip.read(0, room))
                    .isInstanceOf(PassedOverException.class)
                    .hasMessage("It has more than 4 KB, which a photo may have.");
        }
    }

    private AlbumZip open(byte[] zip) throws IOException {
        return open(zip, limits(1 << 20));
    }

    private AlbumZip open(byte[] zip, BodyLimits limits) throws IOException {
        Path file = folder.resolve("album.zip");
        Files.write(file, zip);
        return AlbumZip.open(file, new AlbumSettings(30, DataSize.ofBytes(10L * MAX_FILE)), limits);
    }

    private static BodyLimits limits(int memory) {
        return new BodyLimits(
                DataSize.ofBytes(MAX_FILE), Duration.ofSeconds(1), DataSize.ofKilobytes(64), DataSize.ofBytes(memory));
    }

    private byte[] read(AlbumZip zip, int file) throws PassedOverException, InterruptedException {
        try (BodyMemory.Share room = memory.share()) {
            return zip.read(file, room);
        }
    }

    /** Where the list of contents begins. */
    private static int central(ByteBuffer zip) {
        return IntStream.range(0, zip.limit() - 4)
                .filter(at -> zip.getInt(at) == CENTRAL_SIGNATURE)
                .findFirst()
                .orElseThrow();
    }
}
