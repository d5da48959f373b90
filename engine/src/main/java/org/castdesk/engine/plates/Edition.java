package org.castdesk.engine.plates;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.stream.Stream;

/// Which build of Castdesk on which Java makes the drawings: whatever draws differently has another
/// edition, without anybody having to remember a version number.
///
/// A jar counts by its size and time; a folder of classes by the sum and the newest of its files.
final class Edition {
  /// On a class path, the jar or the folder with the fonts.
  private static final String ASSETS = "ui-assets";

  private Edition() {}

  static String current() {
    StringBuilder edition = new StringBuilder(System.getProperty("java.runtime.version", "?"));
    edition.append(' ').append(System.getProperty("os.arch", "?"));
    edition.append('\n').append(stampOfThisCode());
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(File.pathSeparator)) {
      if (holdsAssets(entry)) {
        edition.append('\n').append(stamp(Path.of(entry)));
      }
    }
    return edition.toString();
  }

  private static String stampOfThisCode() {
    CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? "built in" : stamp(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return "unknown";
    }
  }

  /// `.../ui-assets-0.1.0.jar`, or `.../ui-assets/target/classes`.
  private static boolean holdsAssets(String entry) {
    String name = entry.substring(entry.lastIndexOf(File.separatorChar) + 1);
    return name.startsWith(ASSETS + "-")
        || entry.endsWith(ASSETS + File.separator + "target" + File.separator + "classes");
  }

  /// Where it lies does not count: a copy draws the same.
  static String stamp(Path place) {
    try {
      BasicFileAttributes seen = Files.readAttributes(place, BasicFileAttributes.class);
      return seen.isDirectory()
          ? stampOfFolder(place)
          : seen.size() + " bytes of " + seen.lastModifiedTime().toMillis();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String stampOfFolder(Path folder) throws IOException {
    long bytes = 0;
    long newestMillis = 0;
    int files = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        BasicFileAttributes seen = Files.readAttributes(path, BasicFileAttributes.class);
        bytes += seen.isRegularFile() ? seen.size() : 0;
        newestMillis = Math.max(newestMillis, seen.lastModifiedTime().toMillis());
        files++;
      }
    }
    return files + " files, " + bytes + " bytes, newest of " + newestMillis;
  }
}
