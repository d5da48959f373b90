package org.castdesk.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the demo show where the engine can open it like anybody's show: a folder of its own in the
/// user's cache, one per version of its files.
///
/// **Fails**: `IOException` that says which file could not be written or is missing in this build.
/// **Order**: complete or not there: files appear under their names only when they are whole, so
/// two programs may do this at once.
public final class DemoFiles {
  /// Where the demo's files are on the class path.
  public static final String FOLDER = "org/castdesk/assets/demo";

  private static final String SHOW = "demo.json";
  private static final List<String> FILES =
      List.of(SHOW, "clip.mp4", "logo.png", "lower-third.png", "title-shade.png", "box-frame.png");

  private DemoFiles() {}

  /// Where caches belong on this machine: `$XDG_CACHE_HOME`, else `~/.cache`.
  public static Path cacheFolder(Map<String, String> environment) {
    String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        configured.startsWith("/")
            ? Path.of(configured)
            : Path.of(System.getProperty("user.home"), ".cache");
    return caches.resolve("castdesk");
  }

  /// The demo's show file, unpacked if it was not.
  public static Path unpack() throws IOException {
    return unpack(cacheFolder(System.getenv()));
  }

  /// The same, below a folder of your choice.
  public static Path unpack(Path cache) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    MessageDigest digest = sha256();
    for (String name : FILES) {
      byte[] content = read(name);
      contents.put(name, content);
      digest.update(content);
    }
    String version = HexFormat.of().formatHex(digest.digest(), 0, 6);
    Path folder = Files.createDirectories(cache.resolve("demo-" + version));
    for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      // The show may have been edited and saved: any show there is the user's.
      boolean isThere =
          Files.exists(file)
              && (entry.getKey().equals(SHOW) || Files.size(file) == entry.getValue().length);
      if (!isThere) {
        put(file, entry.getValue());
      }
    }
    return folder.resolve(SHOW);
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
      if (in == null) {
        throw new IOException("This build has no demo file " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void put(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path unfinished = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      Files.write(unfinished, content);
      try {
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
