package org.phaseout.normalise;

/** A figure, a text, true or false as it stands in an expression. */
record Constant(Object value) implements Term {

    @Override
    public Object value(FieldRow row) {
        return value;
    }
}
