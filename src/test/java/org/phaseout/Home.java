package org.phaseout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaseout.intake.Folders;
import org.phaseout.ops.Pipeline;
import org.phaseout.ops.Progress;
import org.phaseout.ops.RunReport;
import org.phaseout.ops.StatusReport;

/** A home folder in which tests run the whole program. */
record Home(Path folder, Path jobs) {

    static Home in(Path folder) throws IOException {
        return in(folder, Path.of("jobs"));
    }

    static Home in(Path folder, Path jobs) throws IOException {
        Folders.under(folder).create();
        HomeStore.give(folder);
        return new Home(folder, jobs);
    }

    Path inbox() {
        return Folders.under(folder).inbox();
    }

    /** @param name where to put it below the inbox */
    Home drop(Path file, String name) throws IOException {
        Path target = inbox().resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        return this;
    }

    Home drop(Path file) throws IOException {
        return drop(file, file.getFileName().toString());
    }

    Home drop(String name, String text) throws IOException {
        Files.writeString(inbox().resolve(name), text, StandardCharsets.UTF_8);
        return this;
    }

    RunReport run() throws IOException {
        try (Pipeline pipeline = open()) {
            pipeline.recovery().recover();
            return pipeline.nightlyRun().run(Duration.ZERO, Progress.NONE);
        }
    }

    StatusReport status() throws IOException {
        try (Pipeline pipeline = open()) {
            return pipeline.status().report();
        }
    }

    /** SHA-256 of every file of the newest edition, by name; the report tells of the edition before too. */
    Map<String, String> edition() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path latest = latest();
        try (Stream<Path> found = Files.walk(latest)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(latest.relativize(file).toString(), sha256(file));
            }
        }
        files.remove("report.html");
        return files;
    }

    List<String> published(String file) throws IOException {
        return Files.readAllLines(latest().resolve(file));
    }

    Path latest() throws IOException {
        return folder.resolve("output").resolve("latest").toRealPath();
    }

    /** One figure out of the database, which nobody else has open. */
    String ask(String sql) throws SQLException {
        try (Connection connection = HomeStore.connect(folder);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    void tell(String sql) throws SQLException {
        try (Connection connection = HomeStore.connect(folder);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Path database() {
        return folder.resolve("state").resolve("phaseout.mv.db");
    }

    Pipeline open() {
        return Pipeline.open(HomeStore.at(folder), jobs);
    }

    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
