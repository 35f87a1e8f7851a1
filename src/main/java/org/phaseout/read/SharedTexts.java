package org.phaseout.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;

/**
 * The texts that cells of a workbook share, as many as there is room for. They are kept as bytes, one after the other: a
 * workbook of a million rows may hold two million, and as objects of their own they would take three times the memory.
 */
final class SharedTexts {

    /** A block holds any text whole; a place is the number of its block and the byte in it. */
    private static final int BLOCK_BITS = 20;

    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int HEADER = 4;
    private static final int PLACES = 1 << 16;
    private static final int RECENT = 1 << 12;

    private final Limits limits;
    private final List<byte[]> blocks = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentAt = new int[RECENT];
    private int size;
    private int filled = BLOCK;
    private long bytes;

    SharedTexts(Limits limits) {
        this.limits = limits;
    }

    void add(String text) throws UnreadableFile {
        boolean wide = isWide(text);
        byte[] written = wide ? wide(text) : text.getBytes(StandardCharsets.ISO_8859_1);
        int needed = HEADER + written.length;
        bytes += needed + Integer.BYTES;
        if (size >= limits.of(Limit.TEXTS)) {
            throw new UnreadableFile("TOO_MANY_STRINGS", limits.over(Limit.TEXTS));
        }
        if (bytes > limits.bytes(Limit.TEXTS_MB)) {
            throw new UnreadableFile("TOO_MANY_STRINGS", limits.over(Limit.TEXTS_MB));
        }
        place(blockFor(needed), written, wide);
    }

    /** Whether a character takes more than one byte. */
    private static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return true;
            }
        }
        return false;
    }

    /** Two bytes a character, be it half of a pair alone: a charset would put another in its place. */
    private static byte[] wide(String text) {
        byte[] written = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            written[2 * i] = (byte) (text.charAt(i) >>> 8);
            written[2 * i + 1] = (byte) text.charAt(i);
        }
        return written;
    }

    private static String wide(byte[] block, int from, int length) {
        char[] text = new char[length / 2];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) ((block[from + 2 * i] & 0xFF) << 8 | (block[from + 2 * i + 1] & 0xFF));
        }
        return new String(text);
    }

    /** The block that has room; a text longer than a block gets one of its own. */
    private byte[] blockFor(int needed) {
        if (filled + needed > BLOCK) {
            blocks.add(new byte[Math.max(BLOCK, needed)]);
            filled = 0;
        }
        return blocks.get(blocks.size() - 1);
    }

    private void place(byte[] block, byte[] written, boolean wide) {
        if (size % PLACES == 0) {
            places.add(new int[PLACES]);
        }
        places.get(size / PLACES)[size % PLACES] = (blocks.size() - 1) << BLOCK_BITS | filled;
        size++;
        int header = written.length << 1 | (wide ? 1 : 0);
        for (int i = 0; i < HEADER; i++) {
            block[filled + i] = (byte) (header >>> (8 * i));
        }
        System.arraycopy(written, 0, block, filled + HEADER, written.length);
        filled += HEADER + written.length;
    }

    int size() {
        return size;
    }

    /** The text at a place from 0; one that was asked for a short while ago is the same object. */
    String get(int index) {
        int slot = index & (RECENT - 1);
        String known = recent[slot];
        if (known != null && recentAt[slot] == index) {
            return known;
        }
        String text = read(places.get(index / PLACES)[index % PLACES]);
        recent[slot] = text;
        recentAt[slot] = index;
        return text;
    }

    private String read(int place) {
        byte[] block = blocks.get(place >>> BLOCK_BITS);
        int at = place & (BLOCK - 1);
        int header = 0;
        for (int i = 0; i < HEADER; i++) {
            header |= (block[at + i] & 0xFF) << (8 * i);
        }
        int length = header >>> 1;
        return (header & 1) == 1
                ? wide(block, at + HEADER, length)
                : new String(block, at + HEADER, length, StandardCharsets.ISO_8859_1);
    }
}
