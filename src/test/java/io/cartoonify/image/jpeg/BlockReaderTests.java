package io.cartoonify.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockReaderTests {
    private static final String NO_CHANGE = "0";
    private static final String SIXTEEN_ZEROS = "00";
    private static final String END = "01";
    private static final String ONE = "101";
    private static final String NO_MEAN = "1";
    private static final String NO_CODE = "11";

    private final HuffmanTable means = new HuffmanTable(ByteBuffer.wrap(table(1, 0, 0)), false);
    private final HuffmanTable detail = new HuffmanTable(ByteBuffer.wrap(table(0, 3, 0xF0, 0x00, 0x01)), true);
    private final Component component = new Component(1, 1, new int[64], means, detail);
    private short[] kept = new short[5];

    @Test
    void keepsTheFirstCoefficients() {
        assertThat(read(NO_CHANGE + ONE.repeat(2) + END)).isEqualTo(9);
        assertThat(kept).containsExactly(0, 1, 1, 0, 0);
        assertThat(read(NO_CHANGE + ONE.repeat(5) + END)).isEqualTo(18);
        assertThat(kept).containsExactly(0, 1, 1, 1, 1);
    }

    @Test
    void stepsOverTheOthers() {
        kept = new short[3];

        assertThat(read(NO_CHANGE + ONE.repeat(4) + END)).isEqualTo(15);
        assertThat(kept).containsExactly(0, 1, 1);
    }

    @Test
    void stepsOverAllDetail() {
        kept = new short[1];

        assertThat(read(NO_CHANGE + END)).isEqualTo(3);
        assertThat(read(NO_CHANGE + ONE.repeat(63))).isEqualTo(190);
        assertThat(read(NO_CHANGE + ONE.repeat(62) + SIXTEEN_ZEROS)).isEqualTo(BlockReader.BAD);
    }

    @Test
    void endsABlockAtItsLastCoefficient() {
        assertThat(read(NO_CHANGE + SIXTEEN_ZEROS.repeat(3) + ONE.repeat(15))).isEqualTo(52);
        assertThat(read(NO_CHANGE + ONE.repeat(63))).isEqualTo(190);
    }

    @Test
    void refusesMoreCoefficientsThanABlockHas() {
        assertThat(read(NO_CHANGE + SIXTEEN_ZEROS.repeat(4) + END)).isEqualTo(BlockReader.BAD);
    }

    @Test
    void refusesBitsThatAreNoCode() {
        assertThat(read(NO_MEAN + "01" + END)).isEqualTo(BlockReader.BAD);
        assertThat(read(NO_CHANGE + NO_CODE)).isEqualTo(BlockReader.BAD);
        assertThat(read(NO_CHANGE + ONE.repeat(20) + NO_CODE)).isEqualTo(BlockReader.BAD);
    }

    private int read(String bits) {
        // A one in front keeps its zeros; its byte is then left out.
        String whole = "00000001" + bits + "0".repeat(512 - bits.length());
        byte[] bytes = new BigInteger(whole, 2).toByteArray();
        return new BlockReader(component, kept.length).read(Arrays.copyOfRange(bytes, 1, bytes.length), 0, kept, 0);
    }

    /** As a file has it: how many codes of one bit and of two, then what they stand for. */
    private static byte[] table(int ofOneBit, int ofTwo, int... symbols) {
        ByteBuffer table = ByteBuffer.allocate(16 + symbols.length);
        table.put((byte) ofOneBit).put((byte) ofTwo).position(16);
        for (int symbol : symbols) {
            table.put((byte) symbol);
        }
        return table.array();
    }
}
