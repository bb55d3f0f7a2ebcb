package io.cartoonify.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file in S3, whose key may have any letters. */
class StoredFileTests {

    @Test
    void hasOneLineInTheLog() {
        StoredFile file = new StoredFile("photos", "in/a\nWARN all is lost\r\n\u2028\u0085\u001b[2Jb.jpg", "", 8);

        assertThat(file).hasToString("s3://photos/in/a?WARN all is lost????[2Jb.jpg");
    }
}
