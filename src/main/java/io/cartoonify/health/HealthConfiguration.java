package io.cartoonify.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Watches the process's memory. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HealthConfiguration {

    @Bean
    MemoryMeter memoryMeter() {
        return new MemoryMeter(MemoryMeter.PROC_STATUS);
    }
}
