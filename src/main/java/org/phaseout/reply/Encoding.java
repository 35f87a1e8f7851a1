package org.phaseout.reply;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What letters a part is written in. */
final class Encoding {

    private static final int HEAD = 256;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private Encoding() {}

    /** The part in UTF-8, without a byte order mark. One that is in UTF-8 is handed over as it is, unlooked at. */
    static InputStream utf8(InputStream part) throws IOException {
        BufferedInputStream in = new BufferedInputStream(part, 32_768);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Charset charset = charset(head);
        if (head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
        return charset.equals(StandardCharsets.UTF_8) ? in : new Recoded(in, charset);
    }

    private static Charset charset(byte[] head) throws Unpatchable {
        int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << 8) | (head[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        } else if (first == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        } else if (first == 0x003C) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unpatchable("unknown encoding");
        }
    }
}
