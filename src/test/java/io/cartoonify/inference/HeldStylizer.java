package io.cartoonify.inference;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Has drawings wait while a test runs, unless it lets them through. */
public final class HeldStylizer implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        stylizer(test).hold();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        stylizer(test).release();
    }

    private static FakeStylizer stylizer(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(FakeStylizer.class);
    }
}
