package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page on messy workbooks to tests and issue codes that exist. */
class MessyWorkbooksPageTest {

    private static final Path PAGE = Path.of("src/docs/messy-workbooks.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+)[bc]? \\|.*\\| `(\\w+)\\.(\\w+)` \\|");
    private static final Pattern CODE = Pattern.compile("\\b(?:READ|NORM|REF|HFC|MB|PCB)-\\d{3}\\b");

    @Test
    void every_row_names_a_test_that_exists_and_no_number_is_left_out() throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(Integer.valueOf(row.group(1)), line);
                assertThat(source(row.group(2))).as(line).containsPattern("void " + row.group(3) + "\\(");
            } else {
                assertThat(line).as("a row without a test").doesNotMatch("\\| \\d+.*");
            }
        }
        assertThat(rows).hasSize(56).containsKeys(1, 56);
    }

    @Test
    void every_code_is_documented() throws IOException {
        String issues = Files.readString(Path.of("src/docs/issues.md"));

        assertThat(CODE.matcher(Files.readString(PAGE)).results().map(r -> r.group()))
                .allSatisfy(code -> assertThat(issues).contains(code));
    }

    private static String source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path found = files.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No test " + name));
            return Files.readString(found);
        }
    }
}
