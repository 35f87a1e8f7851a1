package org.phaseout.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phaseout.disk.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a line of JSON, in one form only: members in the order seq, at, who, what, details, prev, hash; details
 * sorted by name; no spaces; quotation mark and backslash escaped by a backslash, and every character outside printable
 * ASCII as a backslash, u and four lower-case hex digits. The hash is the SHA-256 of the line without its last member,
 * that is of {@code {"seq":…,"prev":"…"}}.
 */
final class EventText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventText() {}

    static String line(Event event) {
        String open = open(event);
        return open.substring(0, open.length() - 1) + ",\"hash\":" + quoted(event.hash()) + "}";
    }

    static String hash(Event event) {
        return Sha256.of(open(event).getBytes(StandardCharsets.US_ASCII));
    }

    private static String open(Event event) {
        StringBuilder text = new StringBuilder(400);
        text.append("{\"seq\":").append(event.seq());
        text.append(",\"at\":").append(quoted(event.at().toString()));
        text.append(",\"who\":").append(quoted(event.who()));
        text.append(",\"what\":").append(quoted(event.what()));
        text.append(",\"details\":{");
        String between = "";
        for (Map.Entry<String, String> detail : event.details().entrySet()) {
            text.append(between).append(quoted(detail.getKey())).append(':').append(quoted(detail.getValue()));
            between = ",";
        }
        return text.append("},\"prev\":")
                .append(quoted(event.prev()))
                .append('}')
                .toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The event that a line holds, sound or not; null if it holds none. */
    static @Nullable Event read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode details = node.get("details");
            JsonNode seq = node.get("seq");
            if (details == null || !details.isObject() || seq == null || !seq.canConvertToLong()) {
                return null;
            }
            Map<String, String> texts = new TreeMap<>();
            for (Map.Entry<String, JsonNode> detail : details.properties()) {
                texts.put(detail.getKey(), detail.getValue().asString());
            }
            return new Event(
                    seq.longValue(),
                    Instant.parse(text(node, "at")),
                    text(node, "who"),
                    text(node, "what"),
                    texts,
                    text(node, "prev"),
                    text(node, "hash"));
        } catch (JacksonException | DateTimeException e) {
            return null;
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member == null || !member.isString() ? "" : member.stringValue();
    }
}
