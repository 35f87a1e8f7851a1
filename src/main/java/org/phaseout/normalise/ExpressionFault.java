package org.phaseout.normalise;

/** An expression of a definition cannot be compiled or worked out: the definition must be corrected, not the data. */
public final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expression;
    private final String reason;

    ExpressionFault(String expression, String reason) {
        super("'" + expression + "': " + reason);
        this.expression = expression;
        this.reason = reason;
    }

    public String expression() {
        return expression;
    }

    public String reason() {
        return reason;
    }
}
