package io.cartoonify.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartoonify.style.Style;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JarStoreTests {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final JarStore store = new JarStore();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void holdsTheFourStyles() throws IOException {
        assertThat(store.styles())
                .extracting(Style::label)
                .containsExactlyInAnyOrder("hayao (fast)", "hosoda (fast)", "paprika (fast)", "shinkai (fast)");
    }

    @Test
    void readsFromThreadsThatDoNotSeeTheJarToo() throws IOException {
        Style style = store.styles().get(0);
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

        assertThat(store.read(style, style.archives().get(0))).isNotEmpty();
    }

    @Test
    void keepsTheDigestsThatItPromises() throws IOException {
        for (Style style : store.styles()) {
            for (var archive : style.archives()) {
                assertThat(Sha256.of(store.read(style, archive)))
                        .as(archive.file())
                        .isEqualTo(archive.sha256());
            }
        }
    }
}
