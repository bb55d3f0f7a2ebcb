package io.cartoonify.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Lets {@link Positive} say of a size that it is not zero or less. */
public final class PositiveDataSize implements ConstraintValidator<Positive, DataSize> {

    @Override
    public boolean isValid(@Nullable DataSize value, ConstraintValidatorContext context) {
        return value == null || value.toBytes() > 0;
    }
}
