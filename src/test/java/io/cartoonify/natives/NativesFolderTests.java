package io.cartoonify.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class NativesFolderTests {
    private static final Path TEMPORARY = Path.of("/tmp");
    private static final Path HOME = Path.of("/home/me");
    private static final String ROOT = "/dev/sda1 / ext4 rw,relatime 0 0";
    private static final String NOEXEC_TMP = "tmpfs /tmp tmpfs rw,nosuid,nodev,noexec 0 0";
    private static final String NOEXEC_HOME = "/dev/sdb1 /home ext4 rw,noexec 0 0";

    @Test
    void leavesLibrariesAloneWhereTheyCanRun() {
        assertThat(NativesFolder.choose("", TEMPORARY, HOME, mounts(ROOT))).isEmpty();
        assertThat(NativesFolder.choose("", TEMPORARY, HOME, mounts())).isEmpty();
    }

    @Test
    void takesTheHomeFolderWhereNothingRunsFromTheTemporaryOne() {
        assertThat(NativesFolder.choose("", TEMPORARY, HOME, mounts(ROOT, NOEXEC_TMP)))
                .contains(Path.of("/home/me/.cache/cartoonify/natives"));
    }

    @Test
    void takesTheTemporaryFolderWhereNothingRunsFromHome() {
        assertThat(NativesFolder.choose("", TEMPORARY, HOME, mounts(ROOT, NOEXEC_HOME)))
                .contains(Path.of("/tmp/cartoonify-natives"));
    }

    @Test
    void saysInASentenceThatNothingRunsAnywhere() {
        assertThatThrownBy(() -> NativesFolder.choose("", TEMPORARY, HOME, mounts(ROOT, NOEXEC_TMP, NOEXEC_HOME)))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessage(
                        "The engine's libraries cannot be run here: neither /tmp nor /home/me lets programs run (noexec).");
    }

    @Test
    void takesTheFolderThatIsNamedUnlessNothingRunsFromIt() {
        assertThat(NativesFolder.choose("/opt/natives", TEMPORARY, HOME, mounts(ROOT, NOEXEC_TMP)))
                .contains(Path.of("/opt/natives"));
        assertThatThrownBy(() -> NativesFolder.choose("/tmp/natives", TEMPORARY, HOME, mounts(ROOT, NOEXEC_TMP)))
                .isInstanceOf(UnsuitableMachineException.class)
                .hasMessageContaining("/tmp/natives does not let programs run");
    }

    @Test
    void believesTheMountThatCoversAFolder() {
        assertThat(mounts(ROOT, NOEXEC_TMP, "tmpfs /tmp tmpfs rw 0 0").allowPrograms(TEMPORARY))
                .isTrue();
        assertThat(mounts(ROOT, NOEXEC_TMP).allowPrograms(Path.of("/tmp2"))).isTrue();
        assertThat(mounts(ROOT, "a /a\\040b ext4 noexec 0 0").allowPrograms(Path.of("/a b/c")))
                .isFalse();
    }

    private static Mounts mounts(String... lines) {
        return new Mounts(List.of(lines));
    }
}
