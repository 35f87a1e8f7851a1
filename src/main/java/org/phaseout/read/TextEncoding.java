package org.phaseout.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.model.Wording;

/**
 * Encoding of a text file: what its mark says, else what is said for its name, else UTF-16 where every other byte is zero,
 * else UTF-8 if the whole file is, else what is said for all files, else a guess, which is shown. A text that fits none,
 * or two alike, is refused; nothing is ever replaced.
 *
 * @param mark length of the byte order mark
 * @param sample a text beyond ASCII as read, where the encoding is not certain; empty where it is
 */
record TextEncoding(Charset charset, int mark, String sample) {

    private static final int HEAD = 65_536;

    /** By how much one reading must be likelier than the next to be taken. */
    private static final double CLEARLY = 9;

    static TextEncoding of(Path file, @Nullable Charset said, @Nullable Charset otherwise) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        TextEncoding marked = marked(head);
        if (marked == null && said != null) {
            return said(file, said);
        }
        TextEncoding likely = marked != null ? marked : byZeros(head);
        if (likely.decodes(file)) {
            return likely;
        }
        if (marked != null || !likely.charset().equals(StandardCharsets.UTF_8)) {
            throw new UnreadableFile("BAD_ENCODING", Wording.variant("start", likely.name()));
        }
        requireText(head);
        List<EncodingGuess.Guess> guesses = EncodingGuess.of(NonAsciiCells.of(file));
        TextEncoding fallback = otherwise == null ? null : new TextEncoding(otherwise, 0, sample(guesses, otherwise));
        return fallback != null && fallback.decodes(file) ? fallback : guessed(file, guesses);
    }

    private static TextEncoding said(Path file, Charset said) throws IOException {
        TextEncoding encoding = new TextEncoding(said, 0, "");
        if (!encoding.decodes(file)) {
            throw new UnreadableFile("BAD_ENCODING", Wording.variant("said", said.name()));
        }
        return encoding;
    }

    private static String sample(List<EncodingGuess.Guess> guesses, Charset charset) {
        return guesses.stream()
                .filter(g -> g.charset().equals(charset))
                .findFirst()
                .map(EncodingGuess.Guess::sample)
                .orElse("");
    }

    private static TextEncoding guessed(Path file, List<EncodingGuess.Guess> guesses) throws IOException {
        if (guesses.isEmpty()) {
            throw new UnreadableFile("BAD_ENCODING", Wording.PLAIN);
        }
        EncodingGuess.Guess best = guesses.get(0);
        EncodingGuess.Guess next = guesses.size() > 1 ? guesses.get(1) : null;
        TextEncoding encoding = new TextEncoding(best.charset(), 0, best.sample());
        if ((next != null && best.score() - next.score() < CLEARLY) || best.score() < 0 || !encoding.decodes(file)) {
            throw Refusals.encoding(best, next);
        }
        return encoding;
    }

    boolean guessed() {
        return !sample.isEmpty();
    }

    private static @Nullable TextEncoding marked(byte[] head) throws UnreadableFile {
        TextEncoding found = null;
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            found = new TextEncoding(StandardCharsets.UTF_8, 3, "");
        } else if (starts(head, 0xFF, 0xFE, 0, 0)) {
            found = new TextEncoding(Charset.forName("UTF-32LE"), 4, "");
        } else if (starts(head, 0, 0, 0xFE, 0xFF)) {
            found = new TextEncoding(Charset.forName("UTF-32BE"), 4, "");
        } else if (starts(head, 0xFF, 0xFE)) {
            found = new TextEncoding(StandardCharsets.UTF_16LE, 2, "");
        } else if (starts(head, 0xFE, 0xFF)) {
            found = new TextEncoding(StandardCharsets.UTF_16BE, 2, "");
        }
        if (found != null && head.length == found.mark()) {
            throw new UnreadableFile("EMPTY_FILE", Wording.PLAIN);
        }
        return found;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static TextEncoding byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int many = head.length / 5;
        if (head.length > 3 && odd > many && even * 10 < odd) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0, "");
        }
        if (head.length > 3 && even > many && odd * 10 < even) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0, "");
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0, "");
    }

    /** Text has next to no control characters. */
    private static void requireText(byte[] head) throws UnreadableFile {
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                control++;
            }
        }
        if (control * 20 > head.length) {
            throw new UnreadableFile("NOT_TEXT", Wording.PLAIN);
        }
    }

    private boolean decodes(Path file) throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD);
        CharBuffer chars = CharBuffer.allocate(HEAD);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return true;
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    String name() {
        return charset.name();
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, strict()), HEAD);
    }
}
