package io.cartoonify.testing;

import io.cartoonify.Cartoonify;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this process, beside others of its kind. */
public final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /** Starts it with {@code settings}, such as {@code --cartoonify.jobs.keep=2s}. */
    public Service(String... settings) {
        String[] all = new String[settings.length + 1];
        all[0] = "--server.port=0";
        System.arraycopy(settings, 0, all, 1, settings.length);
        context = new SpringApplicationBuilder(Cartoonify.class).run(all);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Stops it as a SIGTERM does. */
    @Override
    public void close() {
        context.close();
    }
}
