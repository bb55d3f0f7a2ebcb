package io.cartoonify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.testing.Api;
import io.cartoonify.testing.Api.Form;
import io.cartoonify.testing.HugeFiles;
import io.cartoonify.testing.RawClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that leave in the middle of a large photo: its worker works no more than a second of the processor's time. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartoonify.inference.workers=1",
            "cartoonify.inference.threads=1",
            "cartoonify.limits.deadline=10m",
            "cartoonify.memory.budget=500MB"
        })
@Timeout(180)
class LeavingIT {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"JPEG, 6000, 4000, full", "TIFF of floats, 12000, 10000, 64"})
    void oneThatLeavesStopsItsWorkerWithinASecond(String kind, int width, int height, String size) throws Exception {
        byte[] body = new Form()
                .image(HugeFiles.of(kind, width, height))
                .field("size", size)
                .field("detail", "fine")
                .bytes();
        try (RawClient client = new RawClient(port)) {
            client.send(
                    "POST /api/v1/cartoons HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary="
                            + Api.BOUNDARY + "\r\nContent-Length: " + body.length + "\r\n\r\n");
            client.send(body);
            awaitSlots(1);
            long start = worked();
            // It is in the middle of it.
            while (worked() - start < TimeUnit.MILLISECONDS.toNanos(1500)) {
                Thread.sleep(20);
            }
            assertThat(slots()).isEqualTo(1);
        }
        long left = worked();
        awaitSlots(0);

        assertThat(worked() - left).isLessThan(TimeUnit.SECONDS.toNanos(1));
        assertThat(meters.get("cartoonify.memory.used").gauge().value()).isZero();
    }

    /** The processor's time that workers have had, in nanoseconds; those of other tests in this process have none now. */
    private static long worked() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("worker"))
                .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private void awaitSlots(int count) throws InterruptedException {
        while (slots() != count) {
            Thread.sleep(10);
        }
    }

    private double slots() {
        return meters.get("cartoonify.slots.used").gauge().value();
    }
}
