package org.phaseout.fault;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The usual file system, with all that is done to files below a home folder as effects that can fail. */
final class FaultyFileSystem extends FileSystem {

    private final FileSystem real = FileSystems.getDefault();
    private final Provider provider = new Provider();
    private final Effects effects;
    private final Path home;

    private FaultyFileSystem(Path home, Effects effects) {
        this.home = home;
        this.effects = effects;
    }

    /** The same folder, seen through a file system that counts and fails. */
    static Path around(Path home, Effects effects) {
        FaultyFileSystem system = new FaultyFileSystem(home.toAbsolutePath(), effects);
        return system.seen(home.toAbsolutePath());
    }

    FaultyPath seen(Path path) {
        return new FaultyPath(this, path);
    }

    static Path real(Path path) {
        return path instanceof FaultyPath faulty ? faulty.real() : path;
    }

    /** What is done and in which folder of the home: the names of files differ from run to run. */
    private String kind(String what, Path path) {
        Path place = home.relativize(real(path).toAbsolutePath());
        String name = String.valueOf(place.getFileName());
        String part = name.startsWith(".") ? " draft" : "";
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : " " + name.substring(dot).replaceAll("\\d+", "#");
        return what + " " + place.getName(0) + (place.getNameCount() > 1 ? "/" : "") + part + extension;
    }

    <T> T happens(String what, Path path, boolean changes, Effects.Action<T, IOException> action) throws IOException {
        return effects.happens(kind(what, path), changes, IOException::new, action);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return real.getRootDirectories();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return seen(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = real.getPathMatcher(pattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return real.newWatchService();
    }

    /** Hands everything to the usual provider, and makes effects of what matters. */
    private final class Provider extends FileSystemProvider {

        private final FileSystemProvider usual = real.provider();

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return FaultyFileSystem.this;
        }

        @Override
        public Path getPath(URI uri) {
            return seen(usual.getPath(uri));
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
            FileChannel channel = happens(
                    writes ? "create" : "open",
                    path,
                    writes,
                    () -> usual.newFileChannel(real(path), options, attributes));
            return new FaultyChannel(FaultyFileSystem.this, path, channel);
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> found = happens(
                    "list",
                    folder,
                    false,
                    () -> usual.newDirectoryStream(real(folder), path -> filter.accept(seen(path))));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    Iterator<Path> paths = found.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return paths.hasNext();
                        }

                        @Override
                        public Path next() {
                            return seen(paths.next());
                        }
                    };
                }

                @Override
                public void close() throws IOException {
                    found.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            act("make folder", folder, () -> usual.createDirectory(real(folder), attributes));
        }

        @Override
        public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
            act("link", link, () -> usual.createSymbolicLink(real(link), real(target), attributes));
        }

        @Override
        public Path readSymbolicLink(Path link) throws IOException {
            return seen(usual.readSymbolicLink(real(link)));
        }

        @Override
        public void delete(Path path) throws IOException {
            act("delete", path, () -> usual.delete(real(path)));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            act("copy", target, () -> usual.copy(real(source), real(target), options));
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            act(kind("move", source) + " to", target, () -> usual.move(real(source), real(target), options));
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return usual.isSameFile(real(path), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return usual.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return usual.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            usual.checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> @Nullable V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            V view = usual.getFileAttributeView(real(path), type, options);
            if (view != null && (type == PosixFileAttributeView.class || type == DosFileAttributeView.class)) {
                return type.cast(FaultyAttributes.around(FaultyFileSystem.this, path, type, view));
            }
            return view;
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return usual.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return usual.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            act("set", path, () -> usual.setAttribute(real(path), attribute, value, options));
        }

        /** A change that gives nothing back. */
        private interface Change {
            void run() throws IOException;
        }

        private void act(String what, Path path, Change change) throws IOException {
            happens(what, path, true, () -> {
                change.run();
                return Boolean.TRUE;
            });
        }
    }
}
