package org.phaseout.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.phaseout.ops.Progress;

/** Draws a progress bar on a terminal, and nothing elsewhere. */
final class Terminal implements Progress {

    private static final int WIDTH = 24;
    private static final int NAME = 34;

    private final PrintWriter err;
    private final boolean drawn;
    private boolean dirty;

    /** @param drawn whether somebody looks at a terminal */
    Terminal(PrintWriter err, boolean drawn) {
        this.err = err;
        this.drawn = drawn;
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
        if (!drawn) {
            return;
        }
        dirty = true;
        err.print("\r" + line(what, done, of) + "\u001b[K");
        err.flush();
    }

    /** Takes the bar away, so that other text starts on a clean line. */
    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }

    static String line(String what, long done, long of) {
        String name = what.length() <= NAME ? what : "…" + what.substring(what.length() - NAME + 1);
        if (of <= 0) {
            return String.format(java.util.Locale.ROOT, "%-" + NAME + "s %,d", name, done);
        }
        int filled = (int) Math.min(WIDTH, done * WIDTH / of);
        return String.format(
                java.util.Locale.ROOT,
                "%-" + NAME + "s %s%s %,d of %,d",
                name,
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                done,
                of);
    }
}
