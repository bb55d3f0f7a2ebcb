package io.cartoonify;

import io.cartoonify.cli.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one program: {@code java -jar cartoonify.jar} serves the page and the API; with a command it runs that. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Cartoonify {

    public static void main(String[] args) {
        if (Commands.isFor(args)) {
            System.exit(Commands.run(Cartoonify.class, args));
        }
        SpringApplication.run(Cartoonify.class, args);
    }
}
