package io.cartoonify.settings;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.cartoonify.Cartoonify;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/** What holds for all settings. */
@AnalyzeClasses(packagesOf = Cartoonify.class, importOptions = DoNotIncludeTests.class)
class DurationsTests {

    @ArchTest
    static final ArchRule withoutAUnitAreSeconds = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should(new ArchCondition<>("say the unit of each duration, and be validated") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Arrays.stream(type.reflect().getDeclaredConstructors())
                            .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                            .filter(parameter -> parameter.getType() == Duration.class)
                            .filter(parameter -> !isSeconds(parameter) || !type.isAnnotatedWith(Validated.class))
                            .forEach(parameter -> events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + "." + parameter.getName())));
                }
            });

    private static boolean isSeconds(Parameter parameter) {
        return parameter.isAnnotationPresent(DurationUnit.class);
    }
}
