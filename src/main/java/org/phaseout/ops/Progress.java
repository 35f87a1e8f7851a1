package org.phaseout.ops;

/** Is told how far long work has come. */
public interface Progress {

    /** Nobody looks. */
    Progress NONE = (what, done, of) -> {};

    /**
     * @param what file or step at hand
     * @param done rows or files done
     * @param of how many there are; 0 if not known
     */
    void at(String what, long done, long of);

    /** Files are being read; told with every chunk of rows. */
    default void reading(Reading reading) {
        at(reading.file(), reading.rows(), 0);
    }
}
