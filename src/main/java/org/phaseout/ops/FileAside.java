package org.phaseout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.phaseout.disk.Tree;

/** A database file that is made in a folder of its own. The one at hand is not even opened: it may be damaged. */
final class FileAside implements MadeAside {

    private static final String DATABASE = ".mv.db";

    private final Path home;
    private final Path folder;

    /** @param folder where to make it; goes when it has taken its place */
    FileAside(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    @Override
    public Database begin() throws IOException {
        Tree.delete(folder);
        return Database.inFile(Files.createDirectories(folder).resolve("phaseout"));
    }

    @Override
    public void takePlace() throws IOException {
        Path made = folder.resolve("phaseout");
        replace(made.resolveSibling(made.getFileName() + DATABASE));
        SealFile.move(made, Database.fileOf(home));
        Tree.delete(folder);
    }

    private void replace(Path made) throws IOException {
        Path standing = Database.fileOf(home).resolveSibling("phaseout" + DATABASE);
        Path before = standing.resolveSibling("phaseout.before-rebuild" + DATABASE);
        Files.deleteIfExists(before);
        if (Files.exists(standing, LinkOption.NOFOLLOW_LINKS)) {
            keep(standing, before);
        }
        SealFile.forget(Database.fileOf(home));
        Files.move(made, standing, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keep(Path standing, Path before) throws IOException {
        try {
            Files.createLink(before, standing);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(standing, before); // this file system has no links
        }
    }

    @Override
    public void close() {
        // the lock of the home folder is all that keeps others away
    }
}
