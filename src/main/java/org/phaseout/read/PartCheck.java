package org.phaseout.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.phaseout.definition.Limit;
import org.phaseout.definition.Limits;
import org.phaseout.model.Filling;

/** Unpacks every part once, counting, and keeps nothing: what a directory says of sizes and checksums may be a lie. */
final class PartCheck {

    private static final long SMALL = 100_000;
    private static final long UNREAD_MOST = 50_000_000;
    private static final int MOST_FOLD = 100;

    private final Path file;
    private final Limits limits;
    private final Allowance allowance;
    private final byte[] buffer = new byte[65_536];
    private long total;
    private final Set<String> withoutMerges = new HashSet<>();
    private boolean reachesOut;

    PartCheck(Path file, Allowance allowance) {
        this.file = file;
        this.limits = allowance.limits();
        this.allowance = allowance;
    }

    void check(List<ZipPart> parts) throws IOException {
        for (ZipPart part : parts) {
            try {
                check(part);
            } catch (ZipException | EOFException e) {
                throw Refusals.corruptZip();
            }
        }
    }

    /** Whether a formula takes its figure from the network. */
    boolean reachesOut() {
        return reachesOut;
    }

    /** Names of the sheets that hold no merged ranges for sure. */
    Set<String> withoutMerges() {
        return withoutMerges;
    }

    private void check(ZipPart part) throws IOException {
        if (part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED) {
            throw Refusals.corruptZip();
        }
        CRC32 sum = new CRC32();
        Prolog prolog = new Prolog();
        Searched network = new Searched("WEBSERVICE(");
        Searched merges = new Searched(XlsxMerges.ELEMENT);
        boolean sheet = part.name().toLowerCase(Locale.ROOT).contains("worksheets/");
        long size = 0;
        try (InputStream content = PartStream.open(file, part, allowance)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                sum.update(buffer, 0, read);
                for (int i = 0; i < read && !part.isUnread() && !prolog.isDone(); i++) {
                    prolog.take(buffer[i]);
                }
                if (prolog.hasDocumentType()) {
                    throw SafeXml.documentType(part.name());
                }
                requireModest(part, size);
                if (sheet) {
                    String piece = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    network.take(piece);
                    merges.take(piece);
                }
            }
            if (size != part.unpacked() || sum.getValue() != part.checksum() || !PartStream.isUsedUp(content, part)) {
                throw Refusals.corruptZip();
            }
        }
        reachesOut |= network.isFound();
        if (sheet && !merges.isFound()) {
            withoutMerges.add(part.name());
        }
        total += size;
    }

    private void requireModest(ZipPart part, long size) throws UnreadableFile {
        long small = part.isUnread() ? UNREAD_MOST : SMALL;
        if (size > small && size / MOST_FOLD > part.packed()) {
            throw Refusals.bomb();
        }
        if (size > limits.bytes(Limit.PART_MB)) {
            throw new UnreadableFile(
                    "TOO_LARGE_UNCOMPRESSED", limits.over("part", Limit.PART_MB, Filling.quoted(part.name())));
        }
        if (total + size > limits.bytes(Limit.UNPACKED_MB)) {
            throw new UnreadableFile("TOO_LARGE_UNCOMPRESSED", limits.over(Limit.UNPACKED_MB));
        }
    }
}
