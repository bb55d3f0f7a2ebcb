package io.cartoonify.benchmark;

import io.cartoonify.image.ImageFormat;
import io.cartoonify.image.encode.ImageEncoder;
import io.cartoonify.image.resize.ImageResizer;
import io.cartoonify.image.source.DecodeLimits;
import io.cartoonify.image.source.ImageDecoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What happens to a photo around its drawing, each step by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class StagesBenchmark {
    private static final int SIZE = 450;

    /** A photo's file; {@code photos.py} makes some. */
    @Param("target/benchmark/12-mp.jpg")
    public String photo = "";

    private final ImageDecoder decoder = new ImageDecoder(new DecodeLimits(50_000_000, 1, false));
    private final ImageDecoder exactDecoder = new ImageDecoder(new DecodeLimits(50_000_000, 1, true));
    private byte[] file = {};
    private BufferedImage decoded = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private BufferedImage fitted = decoded;

    @Setup
    public void read() throws IOException {
        file = Files.readAllBytes(Path.of(photo));
        decoded = decoder.open(file).decode(SIZE);
        fitted = ImageResizer.fit(decoded, SIZE);
    }

    @Benchmark
    public BufferedImage decode() {
        return decoder.open(file).decode(SIZE);
    }

    @Benchmark
    public BufferedImage decodeExactly() {
        return exactDecoder.open(file).decode(SIZE);
    }

    @Benchmark
    public BufferedImage fit() {
        return ImageResizer.fit(decoded, SIZE);
    }

    @Benchmark
    public byte[] encodePng() {
        return ImageEncoder.encode(fitted, ImageFormat.PNG);
    }

    @Benchmark
    public byte[] encodeJpeg() {
        return ImageEncoder.encode(fitted, ImageFormat.JPEG);
    }

    @Benchmark
    public byte[] encodeWebp() {
        return ImageEncoder.encode(fitted, ImageFormat.WEBP);
    }
}
