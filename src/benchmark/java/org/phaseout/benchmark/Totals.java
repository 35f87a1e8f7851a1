package org.phaseout.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Units, liquid and pure PCB by country, kind of equipment, class and status, as one of the programs worked them out. */
final class Totals {

    private static final String SUMMARY =
            "select country, equipment_type, pcb_class, service_status, sum(units), sum(liquid_kg), sum(pure_pcb_kg)"
                    + " from v_pcb.summary group by country, equipment_type, pcb_class, service_status";
    private static final BigDecimal NOUGHT = new BigDecimal("0.001"); // what publishing in grams may round away
    private static final BigDecimal PART = new BigDecimal("1e-9"); // what sums of doubles may lose

    private final SortedMap<List<String>, List<BigDecimal>> sums = new TreeMap<>(Totals::compare);

    /** As the store of the program holds them. */
    static Totals stored(String url, String user) throws SQLException {
        Totals totals = new Totals();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SUMMARY)) {
            while (row.next()) {
                totals.add(
                        List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        List.of(figure(row.getString(5)), figure(row.getString(6)), figure(row.getString(7))));
            }
        }
        return totals;
    }

    /** As a script wrote them, or as the program published them. */
    static Totals written(Path csv) throws IOException {
        Totals totals = new Totals();
        try (CSVParser rows = CSVParser.parse(
                Files.newBufferedReader(csv),
                CSVFormat.RFC4180.builder().setHeader().get())) {
            for (CSVRecord row : rows) {
                if (!row.isMapped("area_type") || row.get("area_type").equals("country")) {
                    totals.add(
                            List.of(
                                    row.get(row.isMapped("area") ? "area" : "country"),
                                    row.get("equipment_type"),
                                    row.get("pcb_class"),
                                    row.get("service_status")),
                            List.of(
                                    figure(row.get("units")),
                                    figure(row.get("liquid_kg")),
                                    figure(row.get("pure_pcb_kg"))));
                }
            }
        }
        return totals;
    }

    /** What the table of the stock by equipment shows: classes P1 to P3 of what is still there. */
    Totals publishedPart() {
        Totals part = new Totals();
        sums.forEach((key, value) -> {
            if (key.get(2).matches("P[123]") && !key.get(3).equals("DESTROYED")) {
                part.add(key, value);
            }
        });
        return part;
    }

    long units() {
        return sums.values().stream().mapToLong(v -> v.get(0).longValue()).sum();
    }

    /** Where the two differ by more than rounding, for people; empty if nowhere. */
    List<String> differences(Totals other) {
        List<String> found = new ArrayList<>();
        SortedMap<List<String>, List<BigDecimal>> keys = new TreeMap<>(sums);
        keys.putAll(other.sums);
        for (List<String> key : keys.keySet()) {
            List<BigDecimal> ours = sums.getOrDefault(key, List.of());
            List<BigDecimal> theirs = other.sums.getOrDefault(key, List.of());
            if (ours.size() != theirs.size() || !areAlike(ours, theirs)) {
                found.add(key + ": " + ours + " and " + theirs);
            }
        }
        return found;
    }

    private static boolean areAlike(List<BigDecimal> ours, List<BigDecimal> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            BigDecimal allowed =
                    i == 0 ? BigDecimal.ZERO : NOUGHT.add(ours.get(i).abs().multiply(PART));
            if (ours.get(i).subtract(theirs.get(i)).abs().compareTo(allowed) > 0) {
                return false;
            }
        }
        return true;
    }

    private void add(List<String> key, List<BigDecimal> values) {
        sums.merge(
                key,
                values,
                (a, b) -> List.of(
                        a.get(0).add(b.get(0)), a.get(1).add(b.get(1)), a.get(2).add(b.get(2))));
    }

    private static BigDecimal figure(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static int compare(List<String> a, List<String> b) {
        return String.join("|", a).compareTo(String.join("|", b));
    }
}
