package org.phaseout.reply;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.language.Language;

/**
 * Names of the files of a reply, made of the name of the file that is replied to.
 *
 * @param stem what all of them begin with
 * @param extension extension of the file itself, with its dot; empty if it has none
 */
public record ReplyNames(String stem, String extension) {

    private static final int LONGEST = 120;
    private static final int DIGITS = 12;
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFD}/\\\\:*?\"<>|]");
    private static final Pattern EDGES = Pattern.compile("^[.\\-\\s]+|[.\\s]+$");
    private static final Pattern OURS = Pattern.compile("(__[0-9a-f]{12})?__(RETURNED|ORIGINAL)( ?\\(\\d+\\)|-\\d+)?$");
    private static final Pattern RESERVED =
            Pattern.compile("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)", Pattern.CASE_INSENSITIVE);

    /**
     * The names for a file.
     *
     * @param sha256 of the file, put into the names if another file that came before has the same stem; null if none has
     */
    public static ReplyNames of(String file, @Nullable String sha256) {
        int dot = file.lastIndexOf('.');
        boolean extended = dot > 0 && file.length() - dot <= 6;
        String extension = extended ? UNSAFE.matcher(file.substring(dot)).replaceAll("_") : "";
        String stem = stem(file);
        return new ReplyNames(sha256 == null ? stem : stem + "__" + sha256.substring(0, DIGITS), extension);
    }

    /** What the names for a file begin with, whatever its extension and however often it went to and fro. */
    public static String stem(String file) {
        int dot = file.lastIndexOf('.');
        String name = dot > 0 && file.length() - dot <= 6 ? file.substring(0, dot) : file;
        name = UNSAFE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_");
        name = OURS.matcher(name).replaceAll("");
        name = EDGES.matcher(name).replaceAll("");
        if (name.isEmpty()) {
            return "unnamed";
        }
        StringBuilder stem = new StringBuilder(RESERVED.matcher(name).matches() ? "_" + name : name);
        while (stem.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.toString().strip();
    }

    /** Stems that some file system takes for the same have the same key. */
    public static String key(String file) {
        return stem(file).toLowerCase(Locale.ROOT);
    }

    /** Names that the files of a reply may get. */
    public List<String> all(@Nullable String format, Language language) {
        List<String> names = new ArrayList<>();
        if (format != null) {
            List.of("xlsx", "xlsm", "xltx", "xltm").forEach(e -> names.add(workbook(e)));
            names.add(original());
        }
        names.add(letter(language));
        return names;
    }

    String workbook(String ofExtension) {
        return stem + "__RETURNED." + ofExtension;
    }

    String letter(Language language) {
        return stem + "__letter." + language.code() + ".txt";
    }

    String original() {
        return stem + "__ORIGINAL" + extension;
    }
}
