package io.cartoonify.importing.pytorch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Pickles written by hand, a character for each byte, and files in PyTorch's old format around them. */
final class Pickled {
    /** Of a state dict that asks for nothing but {@code tensor}. */
    static String stateDict(String tensor) {
        return "\u0080\u0002ccollections\nOrderedDict\n)R" + text("w") + tensor + "s.";
    }

    /** Of a float tensor whose storage claims {@code elements} numbers. */
    static String tensor(int elements, int offset, int[] sizes, int[] strides) {
        return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text("0")
                + text("cpu") + number(elements) + "tQ" + number(offset) + tuple(sizes) + tuple(strides) + "\u0089)tR";
    }

    static String text(String text) {
        return "X" + littleEndian(text.length()) + text;
    }

    static String number(int number) {
        return "J" + littleEndian(number);
    }

    private static String tuple(int[] numbers) {
        return "(" + Arrays.stream(numbers).mapToObj(Pickled::number).collect(Collectors.joining()) + "t";
    }

    static String littleEndian(int number) {
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
        return new String(bytes, ISO_8859_1);
    }

    /** A file in the old format whose state dict is {@code pickle}, with one storage of {@code stored}. */
    static Path legacyFile(Path folder, String pickle, float... stored) throws IOException {
        return legacyFileWithKeys(folder, pickle, "\u0080\u0002]" + text("0") + "a.", stored);
    }

    /** The same with any pickle for the keys of the storages. */
    static Path legacyFileWithKeys(Path folder, String pickle, String keys, float... stored) throws IOException {
        ByteBuffer numbers = ByteBuffer.allocate(8 + 4 * stored.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(stored.length);
        for (float number : stored) {
            numbers.putFloat(number);
        }
        String magic = "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.";
        String version = "\u0080\u0002M\u00e9\u0003.";
        String machine = "\u0080\u0002}" + text("little_endian") + "\u0088s.";
        String file = magic + version + machine + pickle + keys + new String(numbers.array(), ISO_8859_1);
        return Files.writeString(folder.resolve("w.pth"), file, ISO_8859_1);
    }

    private Pickled() {}
}
