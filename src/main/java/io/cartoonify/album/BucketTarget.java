package io.cartoonify.album;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cartoonify.bulk.PhotoPath;
import io.cartoonify.bulk.ResultNames;
import io.cartoonify.bulk.Results;
import io.cartoonify.cartoon.Cartoon;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in S3 for an album's cartoons, under the names that {@code draw --to s3://...} gives them, and a list of them
 * with a line of JSON for each photo. A photo's part is the path of its cartoon. For one thread.
 */
final class BucketTarget implements AlbumTarget {
    private static final JsonMapper JSON = new JsonMapper();

    private final BucketSource source;
    private final Results results;
    private final ResultNames names;
    private final OutputStream list;

    /** @param list the file for the list */
    BucketTarget(BucketSource source, Results results, ResultNames names, Path list) throws IOException {
        this.source = source;
        this.results = results;
        this.names = names;
        this.list = new BufferedOutputStream(Files.newOutputStream(list));
    }

    /** A line of the list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String photo,
            String result,
            @Nullable String drawing,
            @Nullable String why) {}

    @Override
    public Optional<byte[]> find(int photo) throws IOException {
        String path = path(photo);
        return results.has(path) ? Optional.of(path.getBytes(UTF_8)) : Optional.empty();
    }

    @Override
    public byte[] put(int photo, Cartoon cartoon) throws IOException {
        String path = path(photo);
        var unused = results.putNew(path, cartoon);
        return path.getBytes(UTF_8);
    }

    private String path(int photo) {
        return names.of(source.photo(photo));
    }

    @Override
    public void add(int photo, byte[] part) throws IOException {
        String drawing = PhotoPath.decode(new String(part, UTF_8));
        write(new Line(source.files().get(photo).name(), "drawn", drawing, null));
    }

    @Override
    public void report(AlbumReport report) throws IOException {
        for (AlbumReport.PassedOver file : report.passedOver()) {
            write(new Line(file.name(), "failed", null, file.reason()));
        }
    }

    private void write(Line line) throws IOException {
        list.write(JSON.writeValueAsBytes(line));
        list.write('\n');
    }

    @Override
    public void close() throws IOException {
        list.close();
    }
}
