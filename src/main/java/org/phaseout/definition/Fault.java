package org.phaseout.definition;

/**
 * Something wrong in a definition file, for the person who wrote it.
 *
 * @param file path of the file below the jobs folder
 * @param line line from 1; 0 where the whole file is meant
 */
public record Fault(String file, int line, String message) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + ": " + message;
    }
}
