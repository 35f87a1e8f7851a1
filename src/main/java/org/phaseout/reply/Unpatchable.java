package org.phaseout.reply;

import java.io.IOException;

/** A part of a workbook that is not written as parts are, so that nothing can be put into it. */
final class Unpatchable extends IOException {

    private static final long serialVersionUID = 1L;

    Unpatchable(String why) {
        super(why);
    }
}
