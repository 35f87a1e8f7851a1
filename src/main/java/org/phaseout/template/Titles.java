package org.phaseout.template;

import org.phaseout.definition.Field;
import org.phaseout.definition.Form;
import org.phaseout.definition.Inventory;

/** What an inventory, its forms and its fields are called, for people. */
final class Titles {

    private final Inventory inventory;

    Titles(Inventory inventory) {
        this.inventory = inventory;
    }

    String inventory() {
        return text("inventory", inventory.title());
    }

    String form(Form form) {
        return text("form." + form.code(), form.title());
    }

    String field(Field field) {
        return text("field." + field.name(), field.title());
    }

    /** The words of the definition itself; the one place where those of another language come in. */
    private static String text(String key, String title) {
        return key.isEmpty() ? key : title;
    }
}
