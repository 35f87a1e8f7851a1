package org.phaseout.reference;

import java.nio.charset.StandardCharsets;
import org.phaseout.disk.Sha256;

/**
 * What a name means, asked once for all files.
 *
 * @param inventory inventory that the name belongs to; empty for what all inventories share
 * @param list code list of the inventory; empty for other kinds
 * @param key the name as names are compared
 */
public record NameQuestion(NameKind kind, String inventory, String list, String key) {

    private static final int DIGITS = 12;

    /** Longest text of a name that is kept and compared. */
    private static final int LONGEST = 300;

    public static NameQuestion of(NameKind kind, String name) {
        return of(kind, "", "", name);
    }

    public static NameQuestion of(NameKind kind, String inventory, String list, String name) {
        return new NameQuestion(kind, inventory, list, key(kind, shortened(name)));
    }

    /** The name as it is kept. */
    static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    /** Capitals tell units apart; other names are folded. A name of signs alone is taken as it stands. */
    private static String key(NameKind kind, String name) {
        String typed = name.strip().replaceAll("\\s+", " ");
        String folded = kind == NameKind.UNIT ? typed : WordFolding.key(name);
        return folded.isEmpty() ? "=" + typed : folded;
    }

    /** Stable name of the question: {@code q-} and 12 hex digits. */
    public String id() {
        String text = String.join("\n", kind.word(), inventory, list, key);
        return "q-" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
