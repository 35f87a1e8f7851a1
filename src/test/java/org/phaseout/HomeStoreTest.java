package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No test of the whole program is run on one store only without a reason. */
class HomeStoreTest {

    private static final Pattern MAKES_A_HOME = Pattern.compile("\\b(Home|SmallNight)\\.(in|empty)\\(");

    private static final String BY_ITSELF = "chooses its stores by itself";
    private static final String THE_FILE = "is about the file";
    private static final String READING = "is about reading, for minutes";

    private static final Map<String, String> ON_ONE_STORE = Map.of(
            "KilledImportTest", BY_ITSELF,
            "ReadAnewTest", BY_ITSELF,
            "ServerStoreTest", BY_ITSELF,
            "SharedStoreTest", BY_ITSELF,
            "DamagedDatabaseTest", THE_FILE,
            "GlanceTest", THE_FILE,
            "TornDatabaseTest", THE_FILE,
            "HostileSetTest", READING,
            "RealFilesTest", READING);

    @Test
    void everyTestOfAHomeFolderIsRunOnBothStoresOrSaysWhyNot() throws IOException {
        Set<String> untold = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                String name = source.getFileName().toString().replace(".java", "");
                String text = Files.readString(source);
                boolean onBoth = text.contains("@Tag(HomeStore.TAG)");
                if (MAKES_A_HOME.matcher(text).find() && onBoth == ON_ONE_STORE.containsKey(name)) {
                    untold.add(name);
                }
            }
        }
        assertThat(untold).isEmpty();
    }
}
