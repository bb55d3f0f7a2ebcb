package io.cartoonify.model.s3;

import io.cartoonify.model.Sha256;
import io.cartoonify.model.StyleJson;
import io.cartoonify.s3.S3FailedException;
import io.cartoonify.s3.S3Place;
import io.cartoonify.style.Archive;
import io.cartoonify.style.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads style folders to S3: of each what is new there, and {@code style.json} last, so that readers see it whole. */
public final class StyleUpload {
    private static final String DIGEST = "sha256";

    private final S3Client s3;
    private final S3Place place;

    /** @param place the model store to upload to */
    public StyleUpload(S3Client s3, S3Place place) {
        this.s3 = s3;
        this.place = place;
    }

    /**
     * Uploads {@code folder}, which keeps its name.
     *
     * @return the files that were sent; those that S3 had already are left out
     * @throws IOException if the folder holds no sound style, or S3 does not take it
     */
    public List<String> push(Path folder) throws IOException {
        Style style = check(folder);
        List<String> sent = new ArrayList<>();
        for (Archive archive : style.archives()) {
            send(folder, archive.file(), "application/octet-stream", sent);
        }
        send(folder, "style.json", "application/json", sent);
        return sent;
    }

    /** Nothing is sent of a style that no reader would take. */
    private static Style check(Path folder) throws IOException {
        Style style = StyleJson.parse(Files.readAllBytes(folder.resolve("style.json")));
        for (Archive archive : style.archives()) {
            Sha256.check(Files.readAllBytes(folder.resolve(archive.file())), style, archive);
        }
        return style;
    }

    private void send(Path folder, String file, String type, List<String> sent) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        String key = place.key(folder.getFileName() + "/" + file);
        String digest = Sha256.of(bytes);
        if (!digest.equals(S3FailedException.translate(() -> digestThere(key)))) {
            // S3 checks the digest and refuses what arrived damaged.
            String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest));
            S3FailedException.translate(() -> s3.putObject(
                    request -> request.bucket(place.bucket())
                            .key(key)
                            .contentType(type)
                            .checksumSHA256(checksum)
                            .metadata(Map.of(DIGEST, digest)),
                    RequestBody.fromBytes(bytes)));
            sent.add(file);
        }
    }

    /** The digest that an earlier push noted at {@code key}, or an empty string. */
    private String digestThere(String key) {
        try {
            HeadObjectResponse there =
                    s3.headObject(request -> request.bucket(place.bucket()).key(key));
            return there.metadata().getOrDefault(DIGEST, "");
        } catch (S3Exception e) {
            // A missing bucket shows when the file is sent.
            if (e.statusCode() == 404) {
                return "";
            }
            throw e;
        }
    }
}
