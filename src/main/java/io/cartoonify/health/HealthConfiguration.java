package io.cartoonify.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures the process's memory. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    MemoryMeter memoryMeter() {
        return new MemoryMeter(MemoryMeter.PROC_STATUS);
    }
}
