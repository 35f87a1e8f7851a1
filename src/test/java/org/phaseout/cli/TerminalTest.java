package org.phaseout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.phaseout.ops.Reading;

/** Progress on a terminal is one line, drawn seldom and taken away at the end. */
class TerminalTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter screen = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final Terminal terminal = new Terminal(new PrintWriter(screen), true, nanos::get);

    @Test
    void itShowsFilesRowsPaceAndTheTimeThatIsLeft() {
        terminal.reading(new Reading("KEN_2024_pcb_register.xlsx", 0, 50, 0, 0));
        nanos.addAndGet(40 * SECOND);
        terminal.reading(new Reading("KEN_2024_pcb_register.xlsx", 20, 50, 400_000, 0.4));

        assertThat(shown())
                .isEqualTo("…_2024_pcb_register.xlsx ████░░░░░░ 20/50 files 400,000 rows 10,000/s 1:00 left");
    }

    @Test
    void hoursAreCalledHours() {
        terminal.reading(new Reading("a.xlsx", 0, 2, 0, 0));
        nanos.addAndGet(7200 * SECOND);
        terminal.reading(new Reading("a.xlsx", 1, 2, 7200, 0.5));

        assertThat(shown()).endsWith(" 1/2 files 7,200 rows 1/s 2:00 h left");
    }

    @Test
    void itDrawsAFewTimesASecond() {
        for (int i = 0; i < 1000; i++) {
            terminal.at("replies", i, 1000);
            nanos.addAndGet(SECOND / 1000);
        }

        assertThat(screen.toString().chars().filter(c -> c == '\r')).hasSize(5);
    }

    @Test
    void theLineGoesAtTheEnd() {
        terminal.at("waiting for files to settle", 0, 0);
        terminal.clear();
        terminal.clear();

        assertThat(screen).hasToString("\rwaiting for files to settle\u001b[K\r\u001b[K");
    }

    @Test
    void whereNobodyLooksNothingIsDrawn() {
        Terminal file = new Terminal(new PrintWriter(screen), false, nanos::get);
        file.reading(new Reading("a.xlsx", 1, 2, 7200, 0.5));
        file.clear();

        assertThat(screen.toString()).isEmpty();
    }

    /** The line drawn last. */
    private String shown() {
        String all = screen.toString().replace("\u001b[K", "");
        return all.substring(all.lastIndexOf('\r') + 1);
    }
}
