package io.cartoonify.web.access;

import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Tells Tomcat which proxies to believe; by itself it believes every private address. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ProxyConfiguration {

    /** After Spring's own, which adds the valve. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxies(TrustedProxies settings) {
        return factory -> {
            for (Valve valve : factory.getEngineValves()) {
                if (valve instanceof RemoteIpValve remote) {
                    remote.setInternalProxies(String.join(",", settings.trustedProxies()));
                }
            }
        };
    }
}
