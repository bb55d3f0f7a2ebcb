package io.cartoonify.web.access;

import io.cartoonify.web.filter.FilterOrder;
import io.cartoonify.web.filter.RequestLogFilter;
import io.cartoonify.web.problem.Refusals;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Other origins' pages may call the API where they are listed; browsers keep all others from it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CorsConfig {

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(CorsSettings settings, Refusals refusals) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.origins());
        cors.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        cors.setAllowedHeaders(List.of("*"));
        cors.setExposedHeaders(
                List.of("Content-Disposition", "Location", "Server-Timing", "Retry-After", RequestLogFilter.HEADER));
        cors.setMaxAge(Duration.ofHours(2));
        UrlBasedCorsConfigurationSource api = new UrlBasedCorsConfigurationSource();
        api.registerCorsConfiguration("/api/**", cors);
        CorsFilter filter = new CorsFilter(api);
        filter.setCorsProcessor(new OriginCheck(refusals));
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(FilterOrder.CORS);
        // Elsewhere it would answer every preflight by itself, also that of /transform, which is open to all.
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
