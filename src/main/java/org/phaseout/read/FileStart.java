package org.phaseout.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells what a file is from its first bytes; its name is not asked. */
enum FileStart {
    EMPTY,
    ZIP,
    OLE2,
    OLD_EXCEL,
    HTML,
    XML,
    PDF,
    GZIP,
    RTF,
    PROGRAM,
    NULS,
    TEXT;

    private static final int HEAD = 4096;

    static FileStart of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        FileStart binary = binary(head);
        return binary != TEXT ? binary : text(head);
    }

    private static FileStart binary(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        } else if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE2;
        } else if (starts(head, 0x09, 0x00, 0x04, 0x00)
                || starts(head, 0x09, 0x02, 0x06, 0x00)
                || starts(head, 0x09, 0x04, 0x06, 0x00)) {
            return OLD_EXCEL;
        } else if (starts(head, '%', 'P', 'D', 'F')) {
            return PDF;
        } else if (starts(head, 0x1F, 0x8B)) {
            return GZIP;
        } else if (starts(head, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        } else if (starts(head, 'M', 'Z', 0x90) || starts(head, 0x7F, 'E', 'L', 'F') || starts(head, 'M', 'Z', 0)) {
            return PROGRAM;
        }
        return starts(head, 0, 0, 0, 0) ? NULS : TEXT;
    }

    private static FileStart text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).stripLeading() : text.stripLeading();
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")) {
            return HTML;
        }
        if (start.startsWith("<?xml") || start.startsWith("<!--")) {
            return start.contains("<html") ? HTML : XML;
        }
        return start.startsWith("mz") && text.indexOf('\0') >= 0 ? PROGRAM : TEXT;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
