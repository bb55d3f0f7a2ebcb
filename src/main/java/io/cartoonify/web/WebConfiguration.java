package io.cartoonify.web;

import io.cartoonify.web.body.BodyLimits;
import io.cartoonify.web.connection.WatchedProtocol;
import java.time.Duration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;

/** How long browsers keep the page, how requests come in, and how much JSON is read. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** Each connection has one of these for either direction. */
    private static final int SOCKET_BUFFER = 32 * 1024;

    /** The build names these files after their contents, so a name never means anything else. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Tomcat's own buffers of 8 KB take four times as many system calls for a photo. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> socketBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", Integer.toString(SOCKET_BUFFER));
            connector.setProperty("socket.appWriteBufSize", Integer.toString(SOCKET_BUFFER));
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headerTime(BodyLimits limits) {
        return factory -> factory.addProtocolHandlerCustomizers(handler -> {
            if (handler instanceof WatchedProtocol protocol) {
                protocol.setHeaderTime(limits.uploadTime());
            }
        });
    }

    @Bean
    JsonFactoryBuilderCustomizer jsonLimits(BodyLimits limits) {
        int bytes = (int) Math.min(Integer.MAX_VALUE, limits.maxBytes().toBytes());
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxDocumentLength(bytes)
                .maxStringLength(bytes)
                .build());
    }
}
