package io.cartoonify.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets {@link Positive} say of a duration that it is not zero or less. */
public final class PositiveDuration implements ConstraintValidator<Positive, Duration> {

    @Override
    public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
        return value == null || !value.isZero() && !value.isNegative();
    }
}
