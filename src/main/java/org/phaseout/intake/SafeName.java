package org.phaseout.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file name that every file system takes, as near to the original as can be. The original stands in the receipt. */
final class SafeName {

    /** Leaves room for a hash in front, a number and {@code .receipt.json} behind within the usual 255 bytes. */
    static final int LONGEST = 140;

    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}/\\\\:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\-\\s]+|[.\\s]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private SafeName() {}

    static String of(String original) {
        String name = Normalizer.normalize(original, Normalizer.Form.NFC);
        name = UNSAFE.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        if (name.isEmpty()) {
            return "unnamed";
        }
        return shortened(RESERVED.matcher(name).matches() ? "_" + name : name);
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String extension = extended ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
        StringBuilder stem = new StringBuilder(extended ? name.substring(0, dot) : name);
        while (bytes(stem.toString()) + bytes(extension) > LONGEST) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.toString().strip() + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
