package org.phaseout.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.phaseout.ops.Progress;
import org.phaseout.ops.Reading;

/** Draws one line of progress on a terminal, a few times a second, and nothing elsewhere. */
final class Terminal implements Progress {

    private static final long BETWEEN_LINES = 200_000_000;
    private static final int LONGEST = 60;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean drawn;
    private final LongSupplier nanos;
    private final Pace pace;
    private volatile long next;
    private boolean dirty;

    /** @param drawn whether somebody looks at a terminal */
    Terminal(PrintWriter err, boolean drawn) {
        this(err, drawn, System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    Terminal(PrintWriter err, boolean drawn, LongSupplier nanos) {
        this.err = err;
        this.drawn = drawn;
        this.nanos = nanos;
        this.pace = new Pace(nanos);
        this.next = nanos.getAsLong();
    }

    /** Whether messages go to a terminal that can redraw a line. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isPresent() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Before JDK 22 there is a console only on a terminal; since then it has to be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void at(String what, long done, long of) {
        boolean isOnceTold = done == 0 && of <= 0;
        draw(
                isOnceTold,
                () -> of <= 0
                        ? Bar.end(what, LONGEST) + (done == 0 ? "" : String.format(Locale.ROOT, " %,d", done))
                        : Bar.of(what, (double) done / of) + String.format(Locale.ROOT, " %,d of %,d", done, of));
    }

    @Override
    public void reading(Reading reading) {
        draw(false, () -> pace.line(reading));
    }

    /** The line is worked out only if it is time for one, or it will not come again. */
    private void draw(boolean atOnce, Supplier<String> line) {
        if (drawn && (atOnce || nanos.getAsLong() - next >= 0)) {
            print(line);
        }
    }

    private synchronized void print(Supplier<String> line) {
        next = nanos.getAsLong() + BETWEEN_LINES;
        dirty = true;
        err.print("\r" + line.get() + "\u001b[K");
        err.flush();
    }

    /** Takes the line away, so that other text starts on a clean one. */
    synchronized void clear() {
        if (dirty) {
            err.print(ERASE);
            err.flush();
            dirty = false;
        }
    }
}
