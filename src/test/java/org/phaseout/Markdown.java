package org.phaseout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document as text with its blocks, headings, links and words in code type. */
record Markdown(String text) {

    private static final Pattern BLOCK =
            Pattern.compile("^```([^\\n`]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /**
     * A fenced block.
     *
     * @param kind first word after the fence, such as yaml
     * @param name second word, the name of the file that the block stands for; empty if it has none
     */
    record Block(String kind, String name, String text) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String[] words = (block.group(1).strip() + " ").split(" ", 2);
            blocks.add(new Block(words[0], words[1].strip(), block.group(2)));
        }
        return blocks;
    }

    /** The text without its blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    List<String> links() {
        return all(LINK);
    }

    /** Words in code type, outside blocks. */
    List<String> words() {
        return all(CODE);
    }

    /** What a link may name after the number sign. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        Matcher heading = HEADING.matcher(prose());
        while (heading.find()) {
            anchors.add(heading.group(2)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    /** From a heading to the next one of the same or a higher level; empty if there is no such heading. */
    String section(String title) {
        Matcher heading = HEADING.matcher(text);
        int from = -1;
        int level = 0;
        while (heading.find()) {
            if (from >= 0 && heading.group(1).length() <= level) {
                return text.substring(from, heading.start());
            }
            if (from < 0 && heading.group(2).equals(title)) {
                from = heading.start();
                level = heading.group(1).length();
            }
        }
        return from < 0 ? "" : text.substring(from);
    }

    private List<String> all(Pattern pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(prose());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
