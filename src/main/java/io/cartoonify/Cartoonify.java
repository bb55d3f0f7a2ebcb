package io.cartoonify;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: {@code java -jar cartoonify.jar} serves the page and the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Cartoonify {

    public static void main(String[] args) {
        SpringApplication.run(Cartoonify.class, args);
    }
}
