package org.phaseout.read;

/**
 * One part of a zip file, as its directory states it.
 *
 * @param name as written
 * @param header byte at which its own header stands
 */
record ZipPart(String name, int flags, int method, long checksum, long packed, long unpacked, long header) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 0x0041;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Pictures and the like, which nobody reads here. */
    boolean isUnread() {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("media/")
                || lower.contains("embeddings/")
                || lower.contains("printersettings/")
                || lower.startsWith("pictures/")
                || lower.startsWith("thumbnails/");
    }
}
