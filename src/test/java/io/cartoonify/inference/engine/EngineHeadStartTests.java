package io.cartoonify.inference.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

class EngineHeadStartTests {

    @Test
    void isRunByEveryStart() {
        FailureHandler others = (type, name, failure) -> {};

        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(EnvironmentPostProcessor.class, others))
                .hasAtLeastOneElementOfType(EngineHeadStart.class);
    }

    @Test
    void leavesASettingThatIsNoNumberToWhereAllSettingsAreRefusedInWords() {
        MockEnvironment environment = new MockEnvironment().withProperty("cartoonify.inference.threads", "many");

        assertThatCode(() -> new EngineHeadStart().postProcessEnvironment(environment, new SpringApplication()))
                .doesNotThrowAnyException();
    }
}
