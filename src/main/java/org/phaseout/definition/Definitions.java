package org.phaseout.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.phaseout.disk.Sha256;

/** Reads every inventory below the jobs folder, or says everything that is wrong with them. */
public final class Definitions {

    private static final String FILE = "inventory.yml";

    private final Path jobs;
    private final InventorySchema schema = new InventorySchema();
    private final List<Fault> faults = new ArrayList<>();

    private Definitions(Path jobs) {
        this.jobs = jobs;
    }

    /**
     * All inventories, those with forms first, each kind in the order of their codes.
     *
     * @param jobs folder that holds reference/ and a folder an inventory
     * @throws DefinitionFaults with every fault of every file
     */
    public static List<Inventory> read(Path jobs) {
        Definitions definitions = new Definitions(jobs);
        List<Inventory> inventories = definitions.readAll();
        if (!definitions.faults.isEmpty()) {
            throw new DefinitionFaults(definitions.faults);
        }
        return inventories;
    }

    private List<Inventory> readAll() {
        List<Inventory> withForms = new ArrayList<>();
        List<Inventory> withoutForms = new ArrayList<>();
        List<Path> folders = files(jobs).stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                .toList();
        if (folders.isEmpty()) {
            faults.add(new Fault(jobs.getFileName() + "/", 0, "No folder here holds an " + FILE + "."));
        }
        for (Path folder : folders) {
            try {
                Inventory inventory = readOne(folder);
                (inventory.forms().isEmpty() ? withoutForms : withForms).add(inventory);
            } catch (DefinitionFaults e) {
                faults.addAll(e.faults());
            }
        }
        withForms.addAll(withoutForms);
        return List.copyOf(withForms);
    }

    private Inventory readOne(Path folder) {
        String shown = folder.getFileName() + "/" + FILE;
        YamlDocument document = YamlDocument.parse(shown, text(folder.resolve(FILE)));
        List<Fault> found = new ArrayList<>(schema.faults(shown, document));
        Map<String, List<Spelling>> headings = headings(folder, found);
        Map<String, CodeList> codes = codes(folder, found);
        WordFiles words = WordFiles.read(files(folder.resolve("words")), this::shown, found);
        if (!found.isEmpty()) {
            throw new DefinitionFaults(found);
        }
        Inventory inventory = new InventoryTree(document.root(), name -> sql(folder, name, shown, found))
                .inventory(headings, codes, words.texts(), hash(folder));
        found.addAll(new InventoryRules(shown, document, inventory).faults());
        found.addAll(words.faults(inventory));
        if (!inventory.code().equals(folder.getFileName().toString())) {
            found.add(new Fault(
                    shown,
                    document.line("/inventory"),
                    "The inventory '" + inventory.code() + "' must be named as its folder."));
        }
        if (!found.isEmpty()) {
            throw new DefinitionFaults(found);
        }
        return inventory;
    }

    private Map<String, List<Spelling>> headings(Path folder, List<Fault> found) {
        List<Path> sources = new ArrayList<>(files(folder.resolve("columns")));
        Path shared = jobs.resolve("reference").resolve("headings.csv");
        if (Files.isRegularFile(shared)) {
            sources.add(shared);
        }
        Map<String, List<Spelling>> headings = new TreeMap<>();
        for (Path source : sources) {
            for (Spelling s : SpellingFile.read(source, shown(source), "field", found)) {
                headings.computeIfAbsent(s.meaning(), k -> new ArrayList<>()).add(s);
            }
        }
        return headings;
    }

    private Map<String, CodeList> codes(Path folder, List<Fault> found) {
        Map<String, CodeList> codes = new TreeMap<>();
        for (Path source : files(folder.resolve("codes"))) {
            String name = source.getFileName().toString().replaceFirst("\\.csv$", "");
            codes.put(name, new CodeList(name, SpellingFile.read(source, shown(source), "code", found)));
        }
        return codes;
    }

    private String sql(Path folder, String name, String shown, List<Fault> found) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            List<String> there = files(folder.resolve(name).resolveSibling(".")).stream()
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .toList();
            found.add(new Fault(shown, 0, "There is no file '" + name + "'." + NearestWord.hint(name, there)));
            return "";
        }
        String text = text(file);
        SelectOnly.fault(text).ifPresent(message -> found.add(new Fault(shown(file), 0, message)));
        return text;
    }

    private String shown(Path file) {
        return jobs.relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(f -> !folder.relativize(f).toString().contains("examples")
                            && !folder.relativize(f).startsWith("words"))
                    .map(f -> Map.entry(folder.relativize(f).toString().replace('\\', '/'), f))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> files.put(e.getKey(), e.getValue()));
            MessageDigest digest = Sha256.digest();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file.getValue()));
            }
            return Sha256.hex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
