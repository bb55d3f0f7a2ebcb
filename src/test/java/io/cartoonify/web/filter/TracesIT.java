package io.cartoonify.web.filter;

import static io.cartoonify.testing.OtlpReceiver.hex;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.OtlpReceiver;
import io.cartoonify.testing.Photos;
import io.cartoonify.testing.RunningJar;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a collector and the log get of an upload, from the packed jar as operators set it up: by the environment. */
class TracesIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String DAMAGED_TRACE = "5bf92f3577b34da6a3ce929d0e0e4737";
    private static final String CALLER = "00f067aa0ba902b7";

    private static OtlpReceiver collector;
    private static RunningJar jar;

    @BeforeAll
    static void start() throws Exception {
        collector = new OtlpReceiver();
        jar = new RunningJar(Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(),
                "OTEL_BSP_SCHEDULE_DELAY", "100",
                "LOGGING_LEVEL_IO_CARTOONIFY_WEB", "debug",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"));
    }

    @AfterAll
    static void stop() throws Exception {
        jar.close();
        collector.close();
    }

    @Test
    void tracesAnUploadStageByStageInTheCallersTrace() throws Exception {
        HttpResponse<byte[]> answer = draw(Photos.read("rocket.jpg"), TRACE);

        List<Span> spans = collector.await(TRACE, 7);
        Map<String, Span> named = spans.stream().collect(Collectors.toMap(Span::getName, Function.identity()));
        assertThat(named)
                .containsOnlyKeys("http post /api/v1/cartoons", "cartoon", "queue", "decode", "fit", "draw", "encode");

        Span request = requireNonNull(named.get("http post /api/v1/cartoons"));
        Span cartoon = requireNonNull(named.get("cartoon"));
        assertThat(hex(request.getParentSpanId())).isEqualTo(CALLER);
        assertThat(cartoon.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(spans)
                .filteredOn(span -> !List.of(request, cartoon).contains(span))
                .allMatch(stage -> stage.getParentSpanId().equals(cartoon.getSpanId()));
        assertThat(attributes(cartoon)).containsEntry("style", "paprika").containsEntry("outcome", "drawn");
        assertThat(Api.header(answer, "traceresponse"))
                .isEqualTo("00-%s-%s-01".formatted(TRACE, hex(request.getSpanId())));
    }

    @Test
    void tracesWhatIsRefusedAndNamesTheTraceInTheLog() throws Exception {
        byte[] photo = Photos.read("rocket.jpg");
        draw(Arrays.copyOf(photo, photo.length / 2), DAMAGED_TRACE);

        assertThat(collector.await(DAMAGED_TRACE, 4))
                .filteredOn(span -> span.getName().equals("cartoon"))
                .allMatch(cartoon -> "unreadable".equals(attributes(cartoon).get("outcome")))
                .hasSize(1);
        assertThat(Files.readAllLines(Path.of("target/cartoonify.log")))
                .filteredOn(line -> line.contains("An image did not decode"))
                .map(line -> new JsonMapper().readTree(line).get("traceId").stringValue())
                .containsExactly(DAMAGED_TRACE);
    }

    private static HttpResponse<byte[]> draw(byte[] photo, String trace) throws Exception {
        Form form = new Form().image(photo).field("style", "paprika");
        return new Api(jar.port()).draw(form, "traceparent", "00-%s-%s-01".formatted(trace, CALLER));
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey(),
                        attribute -> attribute.getValue().getStringValue()));
    }
}
