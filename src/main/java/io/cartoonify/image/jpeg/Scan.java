package io.cartoonify.image.jpeg;

import java.util.stream.IntStream;

/** Reads a whole scan: the first coefficients of all blocks, with all idle cores. */
final class Scan {
    /** It pays to share work on no fewer bytes than this. */
    private static final int LEAST_BYTES = 1 << 16;

    private final Header header;
    private final ScanData data;
    private final UnitReader reader;
    private final int units;
    private final short[] coefficients;

    private Scan(Header header, ScanData data, int factor) {
        this.header = header;
        this.data = data;
        reader = new UnitReader(data.bytes(), header, factor);
        units = header.units();
        coefficients = new short[units * reader.kept()];
    }

    /**
     * The coefficients that are {@link Kept} of each block, unit after unit; means are as told, by their differences.
     *
     * @throws UnusualJpegException if the data are not exactly those of a whole photo
     */
    static short[] read(byte[] file, Header header, int factor) {
        int bytes = file.length - header.scanStart();
        return read(
                file, header, factor, Math.min(Runtime.getRuntime().availableProcessors(), 1 + bytes / LEAST_BYTES));
    }

    /** @param strands how many parts are read at once where there are no restarts */
    static short[] read(byte[] file, Header header, int factor, int strands) {
        ScanData data = ScanData.read(file, header);
        Scan scan = new Scan(header, data, factor);
        boolean whole = data.ends().length == 1 ? scan.readStrands(strands) : scan.readIntervals();
        UnusualJpegException.unless(whole, "coded data");
        return scan.coefficients;
    }

    private boolean readIntervals() {
        return IntStream.range(0, data.ends().length).parallel().allMatch(this::readInterval);
    }

    private boolean readInterval(int interval) {
        int end = data.ends()[interval] * Byte.SIZE;
        int bit = data.start(interval) * Byte.SIZE;
        int first = interval * header.restartInterval();
        int next = Math.min(units, first + header.restartInterval());
        for (int unit = first; unit < next && bit < end; unit++) {
            bit = reader.read(bit, coefficients, unit * reader.kept());
        }
        return isEnd(bit, end);
    }

    // Idle cores take part; where there are none the calling thread reads one strand after the other.
    private boolean readStrands(int count) {
        int end = data.length() * Byte.SIZE;
        Strand[] strands =
                IntStream.range(0, count).mapToObj(i -> strand(i, count)).toArray(Strand[]::new);
        IntStream.range(0, count).parallel().forEach(i -> strands[i].read());
        int bit = 0;
        int unit = 0;
        for (Strand strand : strands) {
            while (unit < units && bit < strand.end() && strand.find(bit) < 0) {
                bit = reader.read(bit, coefficients, unit * reader.kept());
                unit++;
            }
            int joined = strand.find(bit);
            if (joined >= 0) {
                int copied = strand.copy(joined, coefficients, unit);
                unit += copied;
                bit = strand.bit(joined + copied);
            }
        }
        return unit == units && isEnd(bit, end);
    }

    private Strand strand(int number, int count) {
        int share = data.length() / count;
        int start = number * share * Byte.SIZE;
        int end = number == count - 1 ? data.length() * Byte.SIZE : (number + 1) * share * Byte.SIZE;
        int guess = units / count + units / 8;
        short[] to = number == 0 ? coefficients : new short[Math.min(units, guess) * reader.kept()];
        return new Strand(reader, start, end, units, to);
    }

    // The last byte is filled up (F.1.2.3).
    private static boolean isEnd(int bit, int end) {
        return bit <= end && end - bit < Byte.SIZE;
    }
}
