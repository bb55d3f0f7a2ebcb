package io.cartoonify.model.s3;

import io.cartoonify.model.FaultLog;
import io.cartoonify.model.ModelStore;
import io.cartoonify.model.Sha256;
import io.cartoonify.model.StyleJson;
import io.cartoonify.model.s3.ListingFile.Entry;
import io.cartoonify.s3.S3Place;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/** Style folders in S3: {@code PREFIX/ANY-NAME/style.json}. While S3 cannot be reached it holds what it held last. */
public final class S3Store implements ModelStore {
    private static final Logger log = LoggerFactory.getLogger(S3Store.class);
    private static final Pattern STYLE = Pattern.compile("[^/]+/style\\.json");
    /** The fault that concerns all styles at once. */
    private static final String ALL = "S3";

    private static final int MAX_STYLE_JSON = 1 << 20;
    private static final int PART = 8 << 20;

    private final S3Reader s3;
    private final ParallelDownload download;
    private final ArchiveCache cache;
    private final ListingFile lastListing;
    private final FaultLog faults = new FaultLog(log);
    /** Archives that were not what style.json promises, by ETag, so that they are not downloaded at every look. */
    private final Map<String, String> mismatches = new ConcurrentHashMap<>();

    private final String name;
    private volatile Map<String, String> versions = Map.of();
    private volatile Map<String, Entry> styles;

    /**
     * The styles in {@code place}.
     *
     * @param cache the directory that keeps what was read, over restarts too
     * @param cacheBytes how much of it
     */
    public S3Store(S3Client s3, S3Place place, Path cache, long cacheBytes) {
        this.name = place.toString();
        this.s3 = new S3Reader(s3, place);
        this.download = new ParallelDownload(this.s3, PART);
        this.cache = new ArchiveCache(cache, cacheBytes);
        this.lastListing = new ListingFile(cache, place);
        this.styles = lastListing.read();
        log.info("Styles come from {} and are kept in {}", place, cache);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Style> styles() {
        try {
            versions = s3.list();
            faults.end(ALL);
            update();
        } catch (IOException e) {
            faults.begin(ALL, e.getMessage());
        }
        return styles.values().stream().map(Entry::style).toList();
    }

    private void update() {
        List<String> jsons =
                versions.keySet().stream().filter(STYLE.asMatchPredicate()).toList();
        faults.retain(jsons);
        mismatches.keySet().removeIf(attempt -> versions.values().stream().noneMatch(attempt::startsWith));
        Map<String, Entry> now = new TreeMap<>();
        jsons.forEach(json -> entry(json).ifPresent(entry -> now.put(json, entry)));
        if (!now.equals(styles)) {
            lastListing.write(now);
            styles = now;
        }
    }

    /** The style in {@code json} as it is now or, where that cannot be read, as it was. */
    private Optional<Entry> entry(String json) {
        Entry before = styles.get(json);
        String version = versions.getOrDefault(json, "");
        try {
            if (before == null || !before.version().equals(version)) {
                before = new Entry(
                        version,
                        StyleJson.parse(s3.read(json, null, 0, MAX_STYLE_JSON).asByteArray()));
            }
            faults.end(json);
        } catch (IOException e) {
            faults.begin(json, e.getMessage());
        }
        return Optional.ofNullable(before);
    }

    @Override
    public Map<String, String> faults() {
        return faults.reasons();
    }

    @Override
    public byte[] read(Style style, Archive archive) throws IOException {
        Optional<byte[]> kept = cache.get(archive.sha256());
        return kept.isPresent() ? kept.get() : fetch(style, archive);
    }

    private byte[] fetch(Style style, Archive archive) throws IOException {
        String file = folder(style) + archive.file();
        String attempt = versions.get(file) + archive.sha256();
        if (mismatches.containsKey(attempt)) {
            throw new IOException(mismatches.get(attempt));
        }
        byte[] bytes = download.fetch(file);
        try {
            Sha256.check(bytes, style, archive);
        } catch (IOException e) {
            mismatches.put(attempt, String.valueOf(e.getMessage()));
            throw e;
        }
        cache.put(archive.sha256(), bytes);
        return bytes;
    }

    private String folder(Style style) throws IOException {
        return styles.entrySet().stream()
                .filter(entry -> entry.getValue().style().equals(style))
                .map(entry -> entry.getKey().substring(0, entry.getKey().indexOf('/') + 1))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException("S3 no longer holds " + style.label()));
    }
}
