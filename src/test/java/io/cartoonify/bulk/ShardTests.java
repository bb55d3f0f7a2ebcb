package io.cartoonify.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTests {

    /** Whatever the paths and the number of shards. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void eachPhotoIsInJustOneAndTheyAreAboutAsLarge(int count) {
        Random random = new Random(count);
        int[] sizes = new int[count];
        for (int i = 0; i < 50 * count; i++) {
            String path = path(random);
            int[] owners = IntStream.range(0, count)
                    .filter(index -> new Shard(index, count).has(path))
                    .toArray();
            assertThat(owners).as(path).hasSize(1);
            sizes[owners[0]]++;
        }

        assertThat(IntStream.of(sizes)).allMatch(size -> size > 15 && size < 100);
    }

    private static String path(Random random) {
        String letters = random.ints(random.nextInt(1, 30), ' ', 0x4fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return PhotoPath.encode(random.nextInt(9) + "/" + letters + ".jpg");
    }

    /** Machines of different releases may share a job that was begun. */
    @Test
    void holdsTheSamePhotosForEver() {
        assertThat(Stream.of("a.jpg", "trip/a.jpg", "trip/M%C3%BCller.jpg", "z.png")
                        .map(path -> IntStream.range(0, 5)
                                .filter(index -> new Shard(index, 5).has(path))
                                .findFirst()
                                .orElseThrow()))
                .containsExactly(4, 3, 3, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "4/4", "-1/4", "0/0", "1/2/3", "a/b", "1/99999999999"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Shard.of(text)).hasMessageContaining("INDEX/COUNT");
    }

    @Test
    void isTakenFromTheJobThatAProcessBelongsTo() {
        assertThat(Shard.of(Map.of("HOME", "/root"))).isEmpty();
        assertThat(Shard.of(Map.of("JOB_COMPLETION_INDEX", "7", "CARTOONIFY_SHARDS", "20")))
                .contains(new Shard(7, 20));
        assertThat(Shard.of(Map.of("AWS_BATCH_JOB_ARRAY_INDEX", "0", "AWS_BATCH_JOB_ARRAY_SIZE", "100")))
                .contains(new Shard(0, 100));
    }

    /** Each pod would draw everything. */
    @Test
    void isNotGuessedWhereTheirNumberIsMissing() {
        assertThatThrownBy(() -> Shard.of(Map.of("JOB_COMPLETION_INDEX", "7")))
                .hasMessageContaining("CARTOONIFY_SHARDS")
                .hasMessageContaining("number 7");
    }
}
