package org.phaseout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a log, the check finds it. {@code -Dphaseout.seed=N} repeats a case. */
class DamagedAuditLogTest {

    private static final int CASES = Integer.getInteger("phaseout.audit.cases", 600);

    @TempDir
    Path temp;

    private Path file;
    private Anchor anchor = Anchor.NONE;
    private byte[] whole = {};

    @Test
    void anyDamageIsFound() throws IOException {
        long seed = Long.getLong("phaseout.seed", 20_280_101);
        Random random = new Random(seed);
        write(random);
        for (int i = 0; i < CASES; i++) {
            Damage damage = damage(random);
            if (Arrays.equals(damage.left, whole)) {
                continue;
            }
            Files.write(file, damage.left);

            Chain chain = AuditLog.check(file, anchor);

            assertThat(chain.isWhole())
                    .as("seed %d, case %d: %s", seed, i, damage.what)
                    .isFalse();
            assertThat(chain.fault().line())
                    .as("seed %d, case %d: %s", seed, i, damage.what)
                    .isBetween(damage.line, damage.line + 1);
        }
    }

    private record Damage(String what, long line, byte[] left) {}

    private void write(Random random) throws IOException {
        file = temp.resolve(AuditLog.NAME);
        AuditLog log =
                AuditLog.at(file, Clock.fixed(Instant.parse("2026-03-01T01:15:00Z"), ZoneOffset.UTC), "amina@stats-01");
        for (int i = 0; i < 30; i++) {
            byte[] name = new byte[random.nextInt(40)];
            random.nextBytes(name);
            anchor = log.add("file.received", Map.of("name", new String(name, StandardCharsets.UTF_8), "bytes", "" + i))
                    .anchor();
        }
        whole = Files.readAllBytes(file);
    }

    private Damage damage(Random random) {
        int at = random.nextInt(whole.length);
        byte[] left = whole.clone();
        switch (random.nextInt(8)) {
            case 0 -> {
                int bit = random.nextInt(8);
                left[at] ^= (byte) (1 << bit);
                return new Damage("bit " + bit + " of byte " + at + " flipped", lineOf(at), left);
            }
            case 1 -> {
                left[at] = (byte) random.nextInt(256);
                return new Damage("byte " + at + " is " + left[at], lineOf(at), left);
            }
            case 2 -> {
                ByteArrayOutputStream less = new ByteArrayOutputStream();
                less.write(whole, 0, at);
                less.write(whole, at + 1, whole.length - at - 1);
                return new Damage("byte " + at + " gone", lineOf(at), less.toByteArray());
            }
            case 3 -> {
                ByteArrayOutputStream more = new ByteArrayOutputStream();
                more.write(whole, 0, at);
                more.write(random.nextInt(256));
                more.write(whole, at, whole.length - at);
                return new Damage("a byte more at " + at, lineOf(at), more.toByteArray());
            }
            case 4 -> {
                return new Damage("cut off at " + at, lineOf(at), Arrays.copyOf(whole, at));
            }
            default -> {
                return lines(random);
            }
        }
    }

    private Damage lines(Random random) {
        List<String> lines = new ArrayList<>(
                new String(whole, StandardCharsets.ISO_8859_1).lines().toList());
        int a = random.nextInt(lines.size());
        int b = random.nextInt(lines.size());
        String what;
        switch (random.nextInt(3)) {
            case 0 -> {
                lines.remove(a);
                what = "line " + (a + 1) + " gone";
                b = a;
            }
            case 1 -> {
                String other = lines.get(a);
                lines.set(a, lines.get(b));
                lines.set(b, other);
                what = "lines " + (a + 1) + " and " + (b + 1) + " swapped";
            }
            default -> {
                lines.add(b, lines.get(a));
                what = "line " + (a + 1) + " once more as line " + (b + 1);
                a = b;
            }
        }
        byte[] left = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return new Damage(what, Math.min(a, b) + 1L, left);
    }

    private long lineOf(int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += whole[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
