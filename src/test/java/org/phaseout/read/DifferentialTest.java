package org.phaseout.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cell by cell, the stream readers give what POI's model of whole workbooks gives, for workbooks of any shape. */
class DifferentialTest {

    private static final int SEEDS = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void readsWhatTheWholeModelReadsOfAnyWorkbook(String format) throws IOException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Path file = Sheets.write(folder.resolve(seed + "." + format), AnyWorkbook.of(format, seed));

            assertThat(WholeModel.streamed(file))
                    .as("seed %d", seed)
                    .isEqualTo(WholeModel.of(file))
                    .hasSizeGreaterThan(10);
        }
    }

    static Stream<Path> samples() throws IOException {
        return workbooks(Path.of("sample-inputs")).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatTheWholeModelReadsOfSamples(Path file) throws IOException {
        List<String> streamed;
        try {
            streamed = WholeModel.streamed(file);
        } catch (UnreadableFile e) {
            assertThatThrownBy(() -> WholeModel.of(file)).isInstanceOf(Exception.class);
            return;
        }
        assertThat(streamed).isEqualTo(WholeModel.of(file));
    }

    /** Real workbooks that people keep beside the repository; one path that is not there where they do not. */
    static Stream<Path> real() throws IOException {
        Path folder = Path.of("..", "shared", "real");
        return Files.isDirectory(folder) ? workbooks(folder).stream() : Stream.of(folder);
    }

    @ParameterizedTest
    @MethodSource("real")
    void readsWhatTheWholeModelReadsOfRealWorkbooks(Path file) throws IOException {
        assumeTrue(Files.exists(file), () -> "There are no real workbooks here: " + file);

        assertThat(WholeModel.streamed(file)).isEqualTo(WholeModel.of(file));
    }

    private static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(xlsx|xlsm|xls)"))
                    .sorted()
                    .toList();
        }
    }
}
