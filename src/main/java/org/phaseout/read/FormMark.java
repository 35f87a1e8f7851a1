package org.phaseout.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;

/**
 * What a template of ours says of one of its sheets, in a hidden name that spreadsheet programs keep with the sheet.
 *
 * @param what inventory and form with a slash between, or one of {@link #GUIDANCE} and {@link #LISTS}
 * @param edition first digits of the definition's hash; empty for sheets that are no form
 */
public record FormMark(String what, String edition) {

    /** Name that the mark stands behind, once for each sheet. */
    public static final String NAME = "_phaseout_definition";

    public static final FormMark GUIDANCE = new FormMark("guidance", "");
    public static final FormMark LISTS = new FormMark("lists", "");

    private static final int DIGITS = 12;
    private static final Pattern TEXT = Pattern.compile("\"?([a-z0-9_-]+(?:/[a-z0-9_-]+)?)(?: ([0-9a-f]{12}))?\"?");

    public static FormMark of(Inventory inventory, Form form) {
        return new FormMark(inventory.code() + "/" + form.code(), edition(inventory));
    }

    private static String edition(Inventory inventory) {
        return inventory.hash().substring(0, Math.min(DIGITS, inventory.hash().length()));
    }

    /** The mark that a text is, with or without quotation marks; nothing for any other text. */
    static Optional<FormMark> read(String text) {
        Matcher mark = TEXT.matcher(text.strip());
        return mark.matches()
                ? Optional.of(new FormMark(mark.group(1), mark.group(2) == null ? "" : mark.group(2)))
                : Optional.empty();
    }

    public String text() {
        return edition.isEmpty() ? what : what + " " + edition;
    }

    boolean isOf(Inventory inventory, Form form) {
        return what.equals(inventory.code() + "/" + form.code());
    }

    boolean isOlderThan(Inventory inventory) {
        return !edition.equals(edition(inventory));
    }

    /** Why the sheet is not read, if it holds no form. */
    @Nullable
    String aside() {
        if (equals(GUIDANCE)) {
            return "guidance of the template";
        }
        return equals(LISTS) ? "lists for the drop-downs of the template" : null;
    }
}
