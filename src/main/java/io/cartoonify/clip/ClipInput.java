package io.cartoonify.clip;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that anybody may have sent, for FFmpeg to read.
 *
 * @param format that it has by its bytes
 * @param maxBlock bytes of the largest piece of memory that FFmpeg may take for it
 */
record ClipInput(Path file, ClipFormat format, long maxBlock) {

    /** Arguments that open the file as its format and nothing else, whatever it names. */
    List<String> arguments() {
        return List.of(
                "-max_alloc",
                Long.toString(maxBlock),
                "-protocol_whitelist",
                "file",
                "-f",
                format.demuxer(),
                "-i",
                "file:" + file.toAbsolutePath());
    }
}
