package io.cartoonify;

import io.cartoonify.cli.Commands;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one program: {@code java -jar cartoonify.jar} serves the page and the API; with a command it runs that. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Cartoonify {

    public static void main(String[] args) {
        // Sentences are English, and so are the digits in them, whatever the machine's language.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        if (Commands.isFor(args)) {
            System.exit(Commands.run(Cartoonify.class, args));
        }
        try {
            SpringApplication.run(Cartoonify.class, args);
        } catch (Throwable e) {
            // Spring has said why. Threads that were begun must not keep a process without a port.
            System.exit(1);
        }
    }
}
