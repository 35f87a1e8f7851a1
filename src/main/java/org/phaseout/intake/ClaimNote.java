package org.phaseout.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is written down beside a claimed file, a line each.
 *
 * @param place path within the inbox, with slashes
 * @param sender identity of the file as its sender wrote it; empty where the file system tells none
 */
record ClaimNote(String place, String sender) {

    static ClaimNote of(String place, Stamp stamp) {
        return new ClaimNote(place, key(stamp));
    }

    static ClaimNote read(Path note) throws IOException {
        List<String> lines = Files.readString(note).lines().toList();
        String place = lines.isEmpty() ? "" : URLDecoder.decode(lines.get(0), StandardCharsets.UTF_8);
        return new ClaimNote(place, lines.size() < 2 ? "" : lines.get(1));
    }

    String text() {
        return URLEncoder.encode(place, StandardCharsets.UTF_8) + "\n" + sender + "\n";
    }

    /** Whether this is still the file that its sender wrote, and no copy. */
    boolean isOf(Stamp stamp) {
        return !sender.isEmpty() && sender.equals(key(stamp));
    }

    private static String key(Stamp stamp) {
        return stamp.key() == null ? "" : stamp.key().toString();
    }
}
