package org.phaseout.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.phaseout.definition.Limit;

/** Refuses a text file whose lines never end, before they fill the memory. */
final class LineGuard extends FilterReader {

    private final Allowance allowance;
    private final int most;
    private long since;

    LineGuard(Reader reader, Allowance allowance) {
        super(reader);
        this.allowance = allowance;
        this.most = allowance.limits().of(Limit.LINE_CHARACTERS);
    }

    void startRecord() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        allowance.check();
        count(Math.max(read, 0));
        return read;
    }

    private void count(int chars) throws UnreadableFile {
        since += chars;
        if (since > most) {
            throw new UnreadableFile("CELL_TOO_LONG", allowance.limits().over(Limit.LINE_CHARACTERS));
        }
    }
}
