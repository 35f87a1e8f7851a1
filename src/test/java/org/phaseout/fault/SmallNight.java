package org.phaseout.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaseout.HomeStore;
import org.phaseout.intake.Folders;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.Surroundings;

/**
 * A home folder with the files of one night: good ones, a bad one, one that cannot be read, a duplicate and a revised
 * one, under definitions so small that a run takes a fraction of a second.
 */
record SmallNight(Path home) {

    static final Path JOBS = Path.of("src", "test", "resources", "night", "jobs");
    static final Path FILES = Path.of("src", "test", "resources", "night", "inbox");

    /** The log of a run belongs to the whole process. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** With all files in the inbox. */
    static SmallNight in(Path home) throws IOException {
        SmallNight night = empty(home);
        for (Path file : files()) {
            night.drop(file, FILES.relativize(file).toString());
        }
        return night;
    }

    static SmallNight empty(Path home) throws IOException {
        Folders.under(home).create();
        HomeStore.give(home);
        return new SmallNight(home);
    }

    /** The files of the night in the order of their places in the inbox. */
    static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(FILES)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Path file(String place) {
        return FILES.resolve(place);
    }

    SmallNight drop(Path file, String place) throws IOException {
        Path target = Folders.under(home).inbox().resolve(place);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        return this;
    }

    SmallNight drop(Path file) throws IOException {
        return drop(file, file.getFileName().toString());
    }

    /** As the command line does: recover what was cut off, then run. */
    RunReport run() throws IOException {
        return run(home, Surroundings.REAL);
    }

    /** @param seen the home folder as the program is to see it */
    static RunReport run(Path seen, Surroundings surroundings) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (Pipeline pipeline = Pipeline.open(HomeStore.at(seen), JOBS, surroundings)) {
                return run(pipeline, Progress.NONE);
            }
        }
    }

    static RunReport run(Pipeline pipeline, Progress progress) throws IOException {
        pipeline.recovery().recover();
        return pipeline.nightlyRun().run(Duration.ZERO, progress);
    }

    /** What stands of every file: its SHA-256 and its newest verdict. Nobody has the database open. */
    Map<String, String> verdicts() throws SQLException {
        try (Connection connection = HomeStore.connect(home)) {
            return verdicts(connection);
        }
    }

    /** None while there is no such table yet. */
    static Map<String, String> verdicts(Connection connection) throws SQLException {
        Map<String, String> verdicts = new TreeMap<>();
        DatabaseMetaData data = connection.getMetaData();
        String table = data.storesLowerCaseIdentifiers() ? "submission" : "SUBMISSION";
        try (ResultSet tables = data.getTables(null, null, table, null);
                Statement statement = connection.createStatement()) {
            if (tables.next()) {
                ResultSet rows = statement.executeQuery("select sha256, state from submission order by attempt");
                while (rows.next()) {
                    verdicts.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return verdicts;
    }

    /** SHA-256 of every file of the newest edition, by name; the report tells of the edition before too. */
    Map<String, String> edition() throws IOException {
        Path latest = output().resolve("latest").toRealPath();
        Map<String, String> files = new TreeMap<>();
        for (Path file : regular(latest)) {
            files.put(latest.relativize(file).toString(), sha256(file));
        }
        files.remove("report.html");
        return files;
    }

    Path output() {
        return Folders.under(home).output();
    }

    /** Names in the output folder. */
    List<String> editions() throws IOException {
        try (Stream<Path> found = Files.list(output())) {
            return found.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Regular files below a folder of the home, such as {@code archive}. */
    List<Path> below(String folder) throws IOException {
        return regular(home.resolve(folder));
    }

    private static List<Path> regular(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** One figure out of the database, which nobody has open. */
    String ask(String sql) throws SQLException {
        try (Connection connection = HomeStore.connect(home);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return String.join("\n", rows);
        }
    }

    Pipeline open() {
        return Pipeline.open(HomeStore.at(home), JOBS);
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
