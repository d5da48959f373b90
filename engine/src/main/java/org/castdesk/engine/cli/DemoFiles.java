package org.castdesk.engine.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import org.castdesk.engine.plates.CacheFolder;

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
      List.of(SHOW, "clip.mp4", "logo.png", "title-shade.png", "box-frame.png");

  private DemoFiles() {}

  /// The demo's show file, unpacked if it was not.
  public static Path unpack() throws IOException {
    return unpack(CacheFolder.ofUser());
  }

  /// The same, below a folder of your choice.
  public static Path unpack(Path cache) throws IOException {
    List<Part> parts = new ArrayList<>();
    CRC32 version = new CRC32();
    for (String name : FILES) {
      Part part = Part.of(name);
      parts.add(part);
      // Plain joining: formatting would load the locale's number formats at every start.
      version.update((name + " " + part.size + " " + part.crc + "\n").getBytes(UTF_8));
    }
    Path folder =
        Files.createDirectories(cache.resolve("demo-" + Long.toHexString(version.getValue())));
    for (Part part : parts) {
      Path file = folder.resolve(part.name);
      // The show may have been edited and saved: any show there is the user's.
      boolean isThere =
          Files.exists(file) && (part.name.equals(SHOW) || Files.size(file) == part.size);
      if (!isThere) {
        put(file, part.read());
      }
    }
    return folder.resolve(SHOW);
  }

  /// One file of this build. A jar knows size and checksum, so that a usual start reads no media.
  private record Part(String name, URL url, long size, long crc) {
    static Part of(String name) throws IOException {
      URL url = DemoFiles.class.getResource("/" + FOLDER + "/" + name);
      if (url == null) {
        throw new IOException("This build has no demo file " + name);
      }
      if (url.openConnection() instanceof JarURLConnection jar) {
        JarEntry entry = jar.getJarEntry();
        if (entry.getSize() >= 0 && entry.getCrc() >= 0) {
          return new Part(name, url, entry.getSize(), entry.getCrc());
        }
      }
      CRC32 crc = new CRC32();
      byte[] content = read(url);
      crc.update(content);
      return new Part(name, url, content.length, crc.getValue());
    }

    byte[] read() throws IOException {
      return read(url);
    }

    private static byte[] read(URL url) throws IOException {
      try (InputStream in = url.openStream()) {
        return in.readAllBytes();
      }
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
}
