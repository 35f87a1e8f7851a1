package org.phaseout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phaseout.check.Signs;
import org.phaseout.check.SqlChecks;
import org.phaseout.check.SqlChecks.Finding;
import org.phaseout.definition.Inventory;
import org.phaseout.store.SubmittedCells;

/** Checks over the rows of PCB registers, of one owner and of a whole country. */
class RegisterChecksTest {

    private static Bench bench;
    private static Inventory pcb;

    @BeforeAll
    static void prepare() {
        bench = new Bench(Path.of("jobs"));
        pcb = bench.inventory("pcb");
    }

    @BeforeEach
    void clear() {
        bench.clear();
    }

    private static Map<String, Object> unit(String form, String owner, int year, String serial) {
        Map<String, Object> unit = new HashMap<>(Map.of(
                "form", form, "country", "PER", "time_period", year, "equipment_type", "TRANSFORMER", "level", "ITEM"));
        unit.put("serial_no", serial);
        unit.put("manufacturer", "Maker 1");
        if (!owner.isEmpty()) {
            unit.put("owner_name", owner);
        }
        return unit;
    }

    private static List<Finding> findings(long submission, Signs signs) {
        return new SqlChecks(bench.sql, new SubmittedCells(bench.jdbc))
                .findings(submission, List.of(pcb), false, signs);
    }

    private static List<String> messages(String code, List<Map<String, Object>> records) {
        long submission = bench.submit(pcb, records);
        return findings(submission, bench.signs).stream()
                .map(finding -> finding.entry().issue())
                .filter(issue -> issue.code().equals(code))
                .map(issue -> issue.message())
                .toList();
    }

    @Test
    void aUnitOfANationalRegisterIsToldIfAnOwnerHoldsItForTheYear() {
        bench.accept(pcb, List.of(unit("equipment-register", "Utility A", 2024, "T-5")));

        assertThat(messages("PCB-303", List.of(unit("national-register", "", 2024, "t 5"))))
                .containsExactly("The unit 't 5' of Utility A is already held for 2024 by another layout of the register.");
    }

    @Test
    void aUnitOfAnOwnerIsToldIfTheNationalRegisterHoldsItForTheYear() {
        bench.accept(pcb, List.of(unit("national-register", "", 2024, "T5")));

        assertThat(messages("PCB-303", List.of(unit("equipment-register", "Utility A", 2024, "T5"))))
                .containsExactly("The unit 'T5' of Utility A is already held for 2024 by another layout of the register.");
    }

    @Test
    void theSameUnitOfAnotherOwnerOrYearIsNoOtherLayout() {
        bench.accept(pcb, List.of(unit("transformers-in-use", "Mine B", 2024, "T5")));
        bench.accept(pcb, List.of(unit("national-register", "", 2023, "T5")));

        assertThat(messages("PCB-303", List.of(unit("equipment-register", "Utility A", 2024, "T5"))))
                .isEmpty();
    }

    @Test
    void nationalRegistersAreHeldAgainstThoseOfTheYearsBefore() {
        List<Map<String, Object>> before = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> unit = unit("national-register", "", 2022, "T" + i);
            unit.put("test_method", "GC");
            unit.put("test_result_ppm", "700");
            unit.put("oil_volume_l", "100");
            before.add(unit);
        }
        bench.accept(pcb, before);
        List<Map<String, Object>> now = List.of(unit("national-register", "", 2024, "T1"));

        assertThat(messages("PCB-301", now))
                .containsExactly(
                        "PER lists 1 units in the stock, against 5 in 2022, a change of more than half.");
        assertThat(messages("PCB-307", now))
                .containsExactly("4 units that PER listed over 50 mg/kg in 2022 are not in this register.");
    }

    /** Conditions only save work: with them and without, the same is found in registers full of faults. */
    @Test
    void conditionsMissNothing() {
        Random random = new Random(7);
        List<String> codes = new ArrayList<>();
        for (int file = 0; file < 12; file++) {
            long submission = bench.submit(pcb, register(random, file));
            List<Finding> known = findings(submission, bench.signs);

            assertThat(known).isEqualTo(findings(submission, Signs.unknown()));

            known.forEach(finding -> codes.add(finding.entry().issue().code()));
            bench.accept(pcb, register(new Random(file), file));
        }
        assertThat(codes)
                .contains("PCB-201", "PCB-202", "PCB-203", "PCB-204", "PCB-210", "PCB-302", "PCB-303", "PCB-305", "PCB-307");
    }

    private static List<Map<String, Object>> register(Random random, int file) {
        String form = List.of("equipment-register", "equipment-register", "national-register", "transformers-in-use")
                .get(file % 4);
        int year = 2020 + file / 3;
        List<Map<String, Object>> units = new ArrayList<>();
        for (int i = 0; i < 1 + file * 3; i++) {
            String owner = form.equals("national-register") ? "" : random.nextBoolean() ? "Utility A" : "Mine B";
            String serial = "TO" + random.nextInt(20);
            Map<String, Object> unit = unit(form, owner, year, random.nextBoolean() ? serial : serial.replace("O", "0"));
            if (random.nextInt(4) == 0) {
                unit.put("serial_no", "n/a");
            }
            unit.put("site_name", "North");
            unit.put("total_mass_kg", random.nextInt(9) == 0 ? "2" : "900");
            unit.put("test_method", "GC");
            unit.put("test_result_ppm", String.valueOf(60 + 300 * random.nextInt(3)));
            unit.put("status", random.nextInt(5) == 0 ? "DESTROYED" : "IN_USE");
            units.add(unit);
        }
        return units;
    }
}
