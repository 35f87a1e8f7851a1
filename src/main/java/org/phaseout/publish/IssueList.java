package org.phaseout.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.phaseout.disk.Sha256;

/**
 * The published list of issues by the file that each is of: where its lines stand, and one hash over them without the name
 * of the edition. From night to night most files have the issues that they had, and need not be looked at line by line.
 */
final class IssueList {

    private static final int BLOCK = 1 << 16;

    private final Path list;
    private final ByteArrayOutputStream heading = new ByteArrayOutputStream();
    private final Map<String, OfFile> files = new LinkedHashMap<>();

    /** Of one file. Its lines stand together, but need not. */
    private static final class OfFile {
        private final MessageDigest digest = Sha256.digest();
        private final List<Range> ranges = new ArrayList<>();
        private String hash = "";

        void add(long from, long to) {
            Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.to() == from) {
                ranges.set(ranges.size() - 1, new Range(last.from(), to));
            } else {
                ranges.add(new Range(from, to));
            }
        }
    }

    /** Bytes of the list, the last not counted in. */
    record Range(long from, long to) {}

    private IssueList(Path list) {
        this.list = list;
    }

    /** @param folder of an edition */
    static IssueList in(Path folder) throws IOException {
        IssueList list = new IssueList(folder.resolve(IssuesCsv.NAME));
        list.read();
        return list;
    }

    /** The files that have the same issues in both lists. None if the lists have other columns. */
    Set<String> sameAs(IssueList other) {
        Set<String> same = new HashSet<>();
        if (heading.toString(StandardCharsets.UTF_8).equals(other.heading.toString(StandardCharsets.UTF_8))) {
            files.forEach((file, of) -> {
                OfFile others = other.files.get(file);
                if (others != null && Objects.equals(of.hash, others.hash)) {
                    same.add(file);
                }
            });
        }
        return same;
    }

    /** The list without the issues of some files. */
    InputStream without(Set<String> some) throws IOException {
        List<Range> ranges = new ArrayList<>();
        files.forEach((file, of) -> {
            if (!some.contains(file)) {
                ranges.addAll(of.ranges);
            }
        });
        return new RangesStream(new ByteArrayInputStream(heading.toByteArray()), list, ranges);
    }

    /** Goes through the bytes once: a line ends where no quotation mark is open. */
    private void read() throws IOException {
        ListedIssue line = new ListedIssue();
        long at = 0;
        try (InputStream in = Files.newInputStream(list)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    at++;
                    if (line.ends(block[i])) {
                        keep(line, at);
                    }
                }
            }
        }
        if (line.size() > 0) {
            keep(line, at);
        }
        files.values().forEach(of -> of.hash = HexFormat.of().formatHex(of.digest.digest()));
    }

    private void keep(ListedIssue line, long to) {
        if (heading.size() == 0) {
            line.whole(heading);
        } else {
            OfFile of = files.computeIfAbsent(line.file(), f -> new OfFile());
            line.withoutEdition(of.digest);
            of.add(to - line.size(), to);
        }
        line.clear();
    }
}
