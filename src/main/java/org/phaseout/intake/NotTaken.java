package org.phaseout.intake;

import java.nio.file.Path;

/** A file that stays in the inbox for now, and why. */
public record NotTaken(Path file, Why why) {

    /** Why a file is not taken. */
    public enum Why {
        EMPTY("It is empty. If it is still being copied it will be taken later; otherwise send it again."),
        CHANGING("It is still being written. It will be taken when it has stopped changing."),
        RECENT("It has only just been written. It will be taken at the next run."),
        INCOMPLETE("It is not complete. If it is still being copied it will be taken later; otherwise send it again."),
        TOO_LARGE(
                "It is larger than files may be. Send the data in parts, or raise the limit 'file_mb' in jobs/files.yml."),
        UNREADABLE_NAME("Its name cannot be read in the language settings of this system."
                + " Start the program with LC_ALL=C.UTF-8, or rename the file."),
        NOT_A_FILE("It is a link or a special file. Put the file itself into the inbox."),
        UNREADABLE("It may not be read. Give the program the right to read it.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** What was found and what to do, for people. */
        public String sentence() {
            return sentence;
        }
    }
}
