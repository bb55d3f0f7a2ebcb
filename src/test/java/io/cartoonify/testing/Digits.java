package io.cartoonify.testing;

import java.util.Locale;

/** Has Java write numbers in Arabic digits by default, as it does on some people's machines, until closed. */
public final class Digits implements AutoCloseable {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    private Digits() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    public static Digits arabic() {
        return new Digits();
    }

    @Override
    public void close() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }
}
