package org.phaseout;

/** Why a file is rejected as a whole: for the list of issues, which a test holds against the program's source. */
enum FileReason {
    NO_KNOWN_TABLE(
            "No sheet holds a table of a known form.",
            "a letter, or a form whose headings were all translated anew",
            "Run describe on the file: it shows the headings found and why no form was taken."),
    NOT_A_WORKBOOK(
            "The file is neither a workbook nor a text table.",
            "a web page or an XML file named report.xls",
            "Open it in a spreadsheet program and save it as .xlsx or .csv."),
    NOT_TEXT(
            "The file is neither a workbook nor text.",
            "a picture, or a packed file",
            "Unpack it, or save the data as .xlsx or .csv."),
    OLD_FORMAT(
            "The workbook is in the format of Excel 95 or older.", "report-1996.xls", "Open it and save it as .xlsx."),
    ENCRYPTED(
            "The workbook is protected by a password.",
            "a workbook that asks for a password when opened",
            "Send it without one."),
    EMPTY_FILE("The file holds nothing.", "a file of 0 bytes", "Send it again."),
    TRUNCATED("The file ends too early.", "a copy that was broken off", "Send it again."),
    CORRUPT_ZIP(
            "The content does not fit its checksum.",
            "a file damaged on its way through a mail server",
            "Send it again."),
    CORRUPT_FILE(
            "The workbook is damaged.",
            "an .xls whose directory points nowhere",
            "Open it in a spreadsheet program and save it anew as .xlsx."),
    CORRUPT_XML(
            "A part of the workbook is damaged.",
            "a sheet that ends in the middle of a cell",
            "Open it in a spreadsheet program and save it anew."),
    MISSING_PART(
            "A part of the workbook is missing.",
            "a workbook that lists a sheet which is not in the file",
            "Open it in a spreadsheet program and save it anew."),
    BAD_CELL_REF(
            "The workbook names a row or a cell that no sheet has.",
            "row 2000000, or a cell A-2",
            "Open it in a spreadsheet program and save it anew."),
    ROW_ORDER(
            "A row stands after one that it should precede, or twice, so it is not certain which is meant.",
            "row 2 after row 3",
            "Open it in a spreadsheet program and save it anew."),
    BAD_ENCODING(
            "The encoding of the text cannot be told, or the text does not keep to it.",
            "names that could be Polish in one encoding and French in another",
            "Save it as UTF-8 or .xlsx, or say its encoding in `jobs/files.yml`."),
    CSV_UNCLOSED_QUOTE(
            "A quotation mark is opened and never closed.", "\"Montevideo;12;13", "Close it, or save the file anew."),
    CELL_TOO_LONG(
            "A line is longer than the limit `line_characters`.",
            "a million characters without a line end",
            "Check for a quotation mark that is never closed."),
    TOO_MANY_COLUMNS(
            "A row has more filled cells than the limit `columns`.",
            "a text separated by single letters",
            "Check what separates the values, or send the data sheets alone."),
    TOO_MANY_ROWS(
            "A sheet has more filled rows than the limit `rows`.",
            "a register of all equipment of a continent",
            "Send it in parts, or ask for a higher limit in `jobs/files.yml`."),
    TOO_MANY_SHEETS(
            "The workbook has more sheets than the limit `sheets`.", "a sheet a day", "Send the data sheets alone."),
    TOO_MANY_STRINGS(
            "The workbook has more different texts than the limits `texts` and `texts_mb`.",
            "five million remarks, all different",
            "Send it in parts."),
    TOO_MANY_MERGES(
            "A sheet has more merged ranges than the limit `merged_ranges`.",
            "a sheet laid out cell by cell",
            "Copy the data into a new workbook as values."),
    TOO_MANY_STYLES(
            "The workbook has more cell styles than the limit `styles`, which is what spreadsheet programs allow.",
            "a workbook that was copied from workbook to workbook for years",
            "Copy the data into a new workbook."),
    TOO_LARGE(
            "The file has more MB than the limit `file_mb`.",
            "a workbook with photographs of all equipment",
            "Send the data alone, or in parts. A file in the inbox that is too large stays there."),
    TOO_LARGE_UNCOMPRESSED(
            "The workbook unpacks to more MB than the limits `part_mb` and `unpacked_mb`.",
            "a sheet of a million rows",
            "Send it in parts, or ask for higher limits in `jobs/files.yml`."),
    TOO_SLOW(
            "Reading the file takes more computing time than the limit `cpu_seconds`.",
            "a workbook built to keep its reader busy",
            "Copy the data into a new workbook."),
    TOO_MUCH_MEMORY(
            "Reading the file takes more memory than the program has. The run goes on without it.",
            "a workbook whose every text fills a page",
            "Send the data in parts, or give the program more memory with `-Xmx`."),
    XML_LIMIT(
            "A part of the workbook is nested, or has attributes and names, beyond all reason.",
            "an element of 50000 attributes",
            "Copy the data into a new workbook."),
    XML_DOCTYPE(
            "The workbook holds a document type, which no spreadsheet program writes.",
            "a workbook made to read files of the reader's machine",
            "Open it and save it anew as .xlsx; if you did not make it, ask who did."),
    ZIP_BOMB(
            "The workbook unpacks to far more than its size.",
            "5 MB that become 5 GB",
            "Save only the data sheets into a new workbook."),
    ZIP_TOO_MANY_ENTRIES(
            "The workbook has more parts than the limit `parts`.",
            "a workbook with thousands of pictures",
            "Copy the data into a new workbook."),
    ZIP_BAD_ENTRY_NAME(
            "A part of the workbook has a name that points outside it.",
            "../../start.sh",
            "Save the workbook anew before sending it."),
    ZIP_DUPLICATE_ENTRY(
            "A part of the workbook is there twice.",
            "two parts named sheet1.xml",
            "Save the workbook anew before sending it."),
    ZIP_OVERLAP(
            "Parts of the workbook overlap.",
            "two parts that begin at the same byte",
            "Save the workbook anew before sending it.");

    private final String explanation;
    private final String example;
    private final String fix;

    FileReason(String explanation, String example, String fix) {
        this.explanation = explanation;
        this.example = example;
        this.fix = fix;
    }

    String code() {
        return "FILE-" + name();
    }

    String explanation() {
        return explanation;
    }

    String example() {
        return example;
    }

    String fix() {
        return fix;
    }
}
