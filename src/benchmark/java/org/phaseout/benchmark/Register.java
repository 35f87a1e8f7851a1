package org.phaseout.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a register of PCB equipment; the same seed gives the same rows. Every unit holds ten kilograms of liquid or
 * more and is old enough to be suspect, so that its class follows from its concentration alone and short scripts can work it out.
 */
final class Register {

    static final List<String> HEADINGS = List.of(
            "Equipment ID",
            "Site name",
            "Region",
            "Equipment type",
            "Manufacturer",
            "Serial number",
            "Year of manufacture",
            "Power (kVA)",
            "Oil mass (kg)",
            "PCB (mg/kg)",
            "Status",
            "Sampling date",
            "Disposal date",
            "Remarks");

    private static final List<String> KINDS = List.of(
            "Transformer",
            "Transformer",
            "Transformer",
            "Capacitor",
            "Circuit breaker",
            "Voltage regulator",
            "Bushing",
            "Cable",
            "Other");
    private static final List<String> STATUSES =
            List.of("In use", "In use", "in use ", "IN USE", "Stored", "Out of service", "Destroyed", "Decontaminated");
    private static final List<String> GONE = List.of("Destroyed", "Decontaminated");
    private static final int[] POWERS = {25, 50, 100, 160, 250, 400, 630, 1000, 2500};
    private static final LocalDate FIRST_SAMPLE = LocalDate.of(2008, 1, 1);
    private static final LocalDate FIRST_DISPOSAL = LocalDate.of(2012, 1, 1);
    private static final double MOST_PPM = 900_000;

    private final String country;
    private final SplittableRandom random;

    /** @param country ISO 3166-1 alpha-3 */
    Register(String country, long seed) {
        this.country = country;
        this.random = new SplittableRandom(seed);
    }

    /** The cells of the next row: text, a figure, a date, or null for a blank. */
    @Nullable
    Object[] row(int number) {
        String status = oneOf(STATUSES);
        return new @Nullable Object[] {
            String.format(Locale.ROOT, "%s-%07d", country, number),
            "Substation " + random.nextInt(1, 1501) + (oneIn(8) ? " – Zone élévation" : ""),
            "Region " + (char) ('A' + random.nextInt(15)),
            oneOf(KINDS),
            "Manufacturer " + random.nextInt(60),
            "SN" + Long.toString(random.nextLong(100_000_000_000L), 36).toUpperCase(Locale.ROOT) + "-" + number,
            1950.0 + random.nextInt(43),
            (double) POWERS[random.nextInt(POWERS.length)],
            Math.round(100 + random.nextDouble() * 40_000) / 10.0,
            oneIn(3) ? null : ppm(),
            status,
            oneIn(5) ? null : FIRST_SAMPLE.plusDays(random.nextInt(5800)),
            GONE.contains(status) ? FIRST_DISPOSAL.plusDays(random.nextInt(4300)) : null,
            oneIn(10) ? "Remark, \"no\" " + random.nextInt(500) : null
        };
    }

    /** Mostly little, seldom very much, as registers have it. */
    private double ppm() {
        double steps = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        return Math.min(Math.round(Math.exp(3 + 6 * steps) * 100) / 100.0, MOST_PPM);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
