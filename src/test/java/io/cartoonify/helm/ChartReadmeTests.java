package io.cartoonify.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chart's README lists its values as {@code values.yaml} describes them. */
class ChartReadmeTests {
    private static final Path README = Chart.FOLDER.resolve("README.md");
    private static final String TABLE = "| value | default | means |\n| --- | --- | --- |\n";
    private static final Pattern DESCRIPTION = Pattern.compile(" *# -- (.*)");
    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9]+):(?: +(.*))?");

    @Test
    void listsEveryValueWithItsDefaultAndMeaning() throws IOException {
        String readme = Files.readString(README);
        String updated = readme.substring(0, readme.indexOf(TABLE)) + TABLE + rows();
        if (Boolean.getBoolean("update")) {
            Files.writeString(README, updated);
        }

        assertThat(Files.readString(README))
                .as("To bring it up to date: mvn test -Dskip.frontend -Dtest=ChartReadmeTests -DargLine=-Dupdate=true")
                .isEqualTo(updated);
    }

    /** A row for each value; in that file values are on one line, and what describes them is on the line above. */
    private static String rows() throws IOException {
        List<String> lines = Files.readAllLines(Chart.FOLDER.resolve("values.yaml"));
        StringBuilder rows = new StringBuilder();
        Deque<String> path = new ArrayDeque<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                while (path.size() > key.group(1).length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group(2));
                if (key.group(3) != null) {
                    rows.append(row(String.join(".", path), key.group(3), lines.get(i - 1)));
                }
            }
        }
        return rows.toString();
    }

    private static String row(String name, String value, String comment) {
        Matcher description = DESCRIPTION.matcher(comment);
        assertThat(description.matches())
                .as("%s has a description above it", name)
                .isTrue();
        return "| `%s` | `%s` | %s |\n".formatted(name, value, description.group(1));
    }
}
