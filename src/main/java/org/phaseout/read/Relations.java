package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** What a part of an office file refers to. */
final class Relations {

    /** @param type last word of the type's address, such as worksheet; it is the same in both editions of the standard */
    private record Relation(String id, String type, String target, boolean external) {}

    private final String folder;
    private final List<Relation> all = new ArrayList<>();

    private Relations(String folder) {
        this.folder = folder;
    }

    /** @param source name of the part; empty for the file as a whole */
    static Relations of(ZipParts parts, String source) throws IOException {
        int slash = source.lastIndexOf('/');
        Relations relations = new Relations(source.substring(0, slash + 1));
        InputStream bytes = parts.open(relations.folder + "_rels/" + source.substring(slash + 1) + ".rels");
        if (bytes != null) {
            try (SafeXml xml = new SafeXml("relations", bytes)) {
                relations.read(xml);
            }
        }
        return relations;
    }

    private void read(SafeXml xml) throws IOException {
        for (int event = xml.next(); event != SafeXml.END; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.is("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    boolean external = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
                    all.add(new Relation(id, type.substring(type.lastIndexOf('/') + 1), target, external));
                }
            }
        }
    }

    /** Name of the first part of this type, or null. */
    @Nullable
    String first(String type) {
        return all.stream()
                .filter(r -> !r.external() && r.type().equals(type))
                .findFirst()
                .map(this::name)
                .orElse(null);
    }

    /** Name of the part with this id, or null if there is none or it points out of the file. */
    @Nullable
    String byId(String id) {
        return all.stream()
                .filter(r -> !r.external() && r.id().equals(id))
                .findFirst()
                .map(this::name)
                .orElse(null);
    }

    /** Whether anything but a link to click on lies outside the file. */
    boolean pointOutside() {
        return all.stream().anyMatch(r -> r.external() && !r.type().equals("hyperlink"));
    }

    private @Nullable String name(Relation relation) {
        String target = relation.target().startsWith("/") ? relation.target() : "/" + folder + relation.target();
        Deque<String> steps = new ArrayDeque<>();
        for (String step : target.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
