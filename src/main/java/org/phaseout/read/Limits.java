package org.phaseout.read;

/**
 * How much of a file is read before it is refused as harmful. Generous for any real report.
 *
 * @param zipEntries parts in a workbook
 * @param partBytes size of one part when unpacked
 * @param strings different texts of a workbook
 * @param stringChars characters in all of them
 * @param sheets sheets of a workbook
 * @param cellChars characters of one cell, as in a spreadsheet
 * @param recordChars characters of one line of a text file
 * @param columns columns of a row, as in a spreadsheet
 */
public record Limits(
        int zipEntries,
        long partBytes,
        int strings,
        long stringChars,
        int sheets,
        int cellChars,
        int recordChars,
        int columns) {

    public static final Limits DEFAULT =
            new Limits(1_500, 1_500_000_000L, 4_000_000, 128_000_000L, 1_000, 32_767, 1_000_000, 16_384);
}
