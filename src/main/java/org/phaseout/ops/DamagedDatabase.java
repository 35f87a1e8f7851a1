package org.phaseout.ops;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The database file is damaged. That costs time and nothing else: the archive is the truth. */
public final class DamagedDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** H2: the file is corrupt, of another version, or encrypted as far as can be told. */
    private static final Set<Integer> CORRUPT = Set.of(90030, 90048, 90049);

    /** H2: another process has the file. */
    private static final int LOCKED = 90020;

    /** H2: thousands of its codes for SQL that is wrong, such as that of a definition. */
    private static final int WRONG_SQL = 42;

    private static final String STORE = "org.h2.mvstore";

    private static final String MIGRATIONS = "org.flywaydb";

    private DamagedDatabase(Throwable cause) {
        this("The database cannot be opened or read: " + first(cause), cause);
    }

    private DamagedDatabase(String what, Throwable cause) {
        super(what + "\nNothing is lost: phaseout rebuild makes it anew from the archive.", cause);
    }

    /** A database that is not there, though the archive says that there was one. */
    static DamagedDatabase gone() {
        return new DamagedDatabase(
                "The database is gone, but the archive is not.", new NoSuchFileException("phaseout"));
    }

    /** What a failure to open the database is: a damaged file fails in many ways, so every one of H2's own is taken for that. */
    static RuntimeException instead(RuntimeException failure) {
        boolean ours = false;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t.getClass().getName().startsWith(MIGRATIONS)
                    && String.valueOf(t.getMessage()).contains("alidat")) {
                return new DamagedDatabase("The database was made by another version of the program.", failure);
            }
            if (t instanceof EOFException) {
                ours = true;
            } else if (t instanceof IOException) {
                return failure;
            }
            if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
                if (sql.getErrorCode() == LOCKED || sql.getErrorCode() / 1000 == WRONG_SQL) {
                    return failure;
                }
                ours = true;
            }
        }
        return ours ? new DamagedDatabase(failure) : failure;
    }

    /** The damage behind a failure of any kind; null if it is none. */
    public static @Nullable DamagedDatabase in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof DamagedDatabase damaged) {
                return damaged;
            }
            boolean corrupt = t instanceof SQLException sql && CORRUPT.contains(sql.getErrorCode());
            if (corrupt || (t.getClass().getName().startsWith(STORE) && isCorrupt(t))) {
                return new DamagedDatabase(failure);
            }
        }
        return null;
    }

    private static boolean isCorrupt(Throwable t) {
        String message = String.valueOf(t.getMessage());
        return message.contains("orrupt") || message.contains("not found");
    }

    private static String first(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
