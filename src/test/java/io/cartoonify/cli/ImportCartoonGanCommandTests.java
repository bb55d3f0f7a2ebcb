package io.cartoonify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCartoonGanCommandTests {
    @TempDir
    private Path published;

    @TempDir
    private Path store;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void asksForTheFolders() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("FOLDER", "--to=MODELS");
    }

    @Test
    void failsWhereNoFileIsThereAndNamesThemAll() {
        assertThat(run(published.toString(), "--to", store.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("Hayao_net_G", "Hosoda_net_G", "Paprika_net_G", "Shinkai_net_G")
                .hasLineCount(4);
        assertThat(store).isEmptyDirectory();
    }

    @Test
    void failsWithOneLineForADamagedFile() throws IOException {
        Files.writeString(published.resolve("Hayao_net_G_float.pth"), "<html>Not found</html>");
        assertThat(run(published.toString(), "--to", store.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Hayao_net_G_float.pth: is damaged").hasLineCount(4);
        assertThat(out.toString()).startsWith("Imported 0 of 4 styles into " + store);
        assertThat(store).isEmptyDirectory();
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "CARTOONGAN_WEIGHTS",
            matches = ".+",
            disabledReason = "SKIPPED: set CARTOONGAN_WEIGHTS to the folder of the published files")
    void importsWhatIsThereAndNamesWhatIsNot() throws IOException {
        Path weights = Path.of(System.getenv("CARTOONGAN_WEIGHTS"));
        Files.copy(weights.resolve("Hayao_net_G_float.pth"), published.resolve("Hayao_net_G_float.pth"));
        assertThat(run(published.toString(), "--to", store.toString())).isZero();
        assertThat(err.toString())
                .contains("Hosoda_net_G", "Paprika_net_G", "Shinkai_net_G")
                .hasLineCount(3);
        assertThat(out.toString()).startsWith("Imported 1 of 4 styles into " + store);
        assertThat(store.resolve("hayao/style.json")).exists();
    }

    private int run(String... arguments) {
        return new CommandLine(new ImportCartoonGanCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
