package io.cartoonify.image.heif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** HEIC and AVIF files with boxes and brands as some writers have them; each shows what the plain file shows. */
final class OddHeifs {
    private OddHeifs() {}

    static Map<String, byte[]> of(byte[] plain) {
        Map<String, byte[]> odd = new TreeMap<>();
        odd.put("with a free box behind it", with(plain, box("free", new byte[20])));
        odd.put("with an unknown box behind it", with(plain, box("abcd", new byte[20])));
        odd.put("with an empty box behind it", with(plain, box("skip", new byte[0])));
        odd.put("with a motion picture behind it", with(plain, box("mpvd", new byte[300])));
        odd.put("with zeros behind it", with(plain, new byte[3]));
        odd.put("of the structure's brand", branded(plain));
        odd.put("whose data goes on to the end", endless(plain));
        return odd;
    }

    private static byte[] with(byte[] file, byte[] more) {
        byte[] both = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, both, file.length, more.length);
        return both;
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    /** The own brand is what the structure is called; those that it is compatible with tell the codec. */
    private static byte[] branded(byte[] file) {
        byte[] copy = file.clone();
        System.arraycopy("mif1".getBytes(ISO_8859_1), 0, copy, 8, 4);
        return copy;
    }

    /** A length of 0 is the rest of the file. */
    private static byte[] endless(byte[] file) {
        byte[] copy = file.clone();
        int at = 0;
        while (!new String(copy, at + 4, 4, ISO_8859_1).equals("mdat")) {
            at += ByteBuffer.wrap(copy).getInt(at);
        }
        Arrays.fill(copy, at, at + 4, (byte) 0);
        return copy;
    }
}
