package io.cartoonify.cli;

import io.cartoonify.bulk.PhotoNames;
import io.cartoonify.bulk.Shard;
import io.cartoonify.s3.S3Place;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Where photos come from and drawings go to, and which of the photos are meant. picocli fills it. */
final class DrawPlaces {
    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description = "what to draw: photos, folders, or s3://bucket/prefix")
    @SuppressWarnings("NullAway.Init") // picocli sets it, like the next
    private List<String> sources;

    @Option(
            names = "--to",
            paramLabel = "OUT",
            required = true,
            description = "where the cartoons go to: a folder, or s3://bucket/prefix")
    @SuppressWarnings("NullAway.Init")
    private String out;

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "leave out files and folders of this name; * and ? stand for any letters")
    private List<String> excluded = List.of();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "draw only the Ith of N parts of the photos, from 0; default the part that an indexed Job of"
                    + " Kubernetes (with CARTOONIFY_SHARDS=N) or an array job of AWS Batch gives to this process")
    private @Nullable String shard;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            defaultValue = "${env:AWS_ENDPOINT_URL_S3}",
            description = "an S3 server other than Amazon's; default AWS_ENDPOINT_URL_S3")
    private @Nullable URI endpoint;

    private Shard part = Shard.WHOLE;
    private boolean shared;

    /** Finds out what is meant, and searches the folders for it. Wrong usage is refused in words. */
    PhotoSearch search(CommandSpec spec) throws IOException {
        try {
            readShard();
            requireApart();
            return new PhotoSearch(sources, out, new PhotoNames(excluded), part, endpoint);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether other machines may draw the same photos, or others beside them. */
    boolean areShared() {
        return shared;
    }

    /** The folder of the drawings, where they are on this machine. */
    Path out() {
        return Path.of(out);
    }

    /** Whether photos or drawings are in S3, so that a drawing spends time on the way. */
    boolean areFar() {
        return isInS3(out) || sources.stream().anyMatch(DrawPlaces::isInS3);
    }

    private void readShard() {
        boolean given = shard != null || Shard.of(System.getenv()).isPresent();
        part = shard == null ? Shard.of(System.getenv()).orElse(Shard.WHOLE) : Shard.of(Objects.requireNonNull(shard));
        shared = given || isInS3(out);
        if (shared && sources.size() > 1) {
            throw new IllegalArgumentException("With shards, and into S3, one SOURCE is drawn at a time.");
        }
    }

    private void requireApart() throws IOException {
        for (String source : sources) {
            if (isInS3(source) && isInS3(out) ? S3Place.of(source).equals(S3Place.of(out)) : isSameFolder(source)) {
                throw new IllegalArgumentException("--to must be another folder than the photos': " + out);
            }
        }
    }

    private boolean isSameFolder(String source) throws IOException {
        if (isInS3(source) || isInS3(out)) {
            return false;
        }
        Path from = Path.of(source);
        Path to = Path.of(out);
        return Files.isDirectory(from) && Files.exists(to) && Files.isSameFile(from, to);
    }

    /** Whether {@code place} is named by an address of S3. */
    static boolean isInS3(String place) {
        return place.startsWith("s3:");
    }
}
