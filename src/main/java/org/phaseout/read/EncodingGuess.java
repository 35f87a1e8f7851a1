package org.phaseout.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likeliest encoding of a text that is not in Unicode: by what the statistics of ICU say of it, and by whether
 * what comes out looks like words.
 */
final class EncodingGuess {

    /** A reading of the text. */
    record Guess(Charset charset, List<String> texts, double score) {

        private Guess atLeast(double other) {
            return new Guess(charset, texts, Math.max(score, other));
        }

        /** The first few characters beyond ASCII, within their value. */
        String sample() {
            return texts.isEmpty() ? "" : texts.get(0);
        }
    }

    /** What a text that looks like words counts, and what the statistics count, which go to 100. */
    private static final double LOOKS = 30;

    private static final double STATISTICS = 0.5;

    private static final List<String> CANDIDATES = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR",
            "KOI8-R",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-6",
            "IBM866",
            "IBM850",
            "x-MacRoman");

    /** What ICU calls an encoding, and the wider one that Windows writes under its name. */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254");

    private EncodingGuess() {}

    /** Readings from the likeliest on; encodings that give the same text are one. */
    static List<Guess> of(Collection<ByteBuffer> cells) {
        Map<String, Integer> statistics = statistics(cells);
        Map<List<String>, Guess> guesses = new LinkedHashMap<>();
        for (String name : CANDIDATES) {
            List<String> texts = Charset.isSupported(name) ? decoded(cells, Charset.forName(name)) : null;
            if (texts != null) {
                double score = LOOKS * Plausible.of(texts) + STATISTICS * statistics.getOrDefault(name, 0);
                Guess guess = new Guess(Charset.forName(name), texts, score);
                guesses.merge(texts, guess, (first, other) -> first.atLeast(other.score()));
            }
        }
        return guesses.values().stream()
                .sorted(Comparator.comparingDouble(Guess::score).reversed())
                .toList();
    }

    private static Map<String, Integer> statistics(Collection<ByteBuffer> cells) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        cells.forEach(cell -> {
            byte[] bytes = new byte[cell.remaining()];
            cell.duplicate().get(bytes);
            all.writeBytes(bytes);
            all.write('\n');
        });
        Map<String, Integer> found = new HashMap<>();
        for (CharsetMatch match :
                new CharsetDetector().setText(all.toByteArray()).detectAll()) {
            String name = WIDER.getOrDefault(match.getName(), match.getName());
            found.merge(name, match.getConfidence(), Math::max);
        }
        return found;
    }

    private static @Nullable List<String> decoded(Collection<ByteBuffer> cells, Charset charset) {
        List<String> texts = new ArrayList<>();
        try {
            for (ByteBuffer cell : cells) {
                texts.add(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(cell.duplicate())
                        .toString());
            }
            return texts;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
