package org.phaseout.reply;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The parts of a copy that differ from the workbook's own: those written anew, those that come in, those that go. */
final class ChangedParts {

    private final Parts parts;
    private final ContentTypes types;
    private final Map<String, Content> written = new LinkedHashMap<>();
    private final Set<String> dropped = new TreeSet<>();

    ChangedParts(Parts parts) throws IOException {
        this.parts = parts;
        this.types = ContentTypes.read(parts);
    }

    /** Writes a part under the name that it is given. */
    private interface Content {
        void to(PartsWriter out, String name) throws IOException;
    }

    /** Writes a part anew from what it was, piece by piece. */
    interface Change {
        PartsWriter.Text of(Markup in);
    }

    /** Writes a part anew from its bytes. */
    interface ByteChange {
        PartsWriter.Bytes of(InputStream in);
    }

    void change(String part, Change change) {
        text(part, out -> {
            try (Markup in = parts.markup(part)) {
                change.of(in).to(out);
            }
        });
    }

    void changeBytes(String part, ByteChange change) {
        PartsWriter.Bytes bytes = out -> {
            try (InputStream in = parts.utf8(part)) {
                change.of(in).to(out);
            }
        };
        written.put(part, (out, name) -> out.bytes(name, bytes));
    }

    /** Writes a part whose kind is known already, whether it is there or not. */
    void text(String part, PartsWriter.Text text) {
        written.put(part, (out, name) -> out.text(name, text));
    }

    /** Writes a part that is new. */
    void add(String part, String type, PartsWriter.Text text) {
        types.add(part, type);
        text(part, text);
    }

    /** Leaves a part out, and what is told of it. */
    void drop(String part) {
        dropped.add(Parts.key(part));
        types.drop(part);
    }

    /** The first name of this shape, with a number in it, that no part of the copy has. */
    String free(String before, String after) {
        return parts.free(
                before, after, written.keySet().stream().map(Parts::key).toList(), dropped);
    }

    /** Every part in its place, then those that are new. */
    void write(PartsWriter out) throws IOException {
        text(ContentTypes.NAME, types::write);
        Map<String, Content> left = new LinkedHashMap<>();
        written.forEach((name, content) -> left.put(Parts.key(name), content));
        Map<String, String> names = written.keySet().stream().collect(Collectors.toMap(Parts::key, n -> n));
        for (ZipArchiveEntry entry : parts.entries()) {
            Content content = left.remove(Parts.key(entry.getName()));
            if (content != null) {
                content.to(out, entry.getName());
            } else if (!dropped.contains(Parts.key(entry.getName()))) {
                out.copy(entry, parts.packed(entry));
            }
        }
        for (Map.Entry<String, Content> content : left.entrySet()) {
            content.getValue().to(out, names.getOrDefault(content.getKey(), content.getKey()));
        }
    }
}
