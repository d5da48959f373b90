package org.castdesk.engine.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks for a shared library where Linux distributions keep them.
final class SystemLibrary {
  private SystemLibrary() {}

  static boolean isPresent(String file) {
    for (Path root : List.of(Path.of("/usr/lib"), Path.of("/lib"), Path.of("/usr/lib64"))) {
      if (Files.exists(root.resolve(file)) || isInArchitectureFolder(root, file)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInArchitectureFolder(Path root, String file) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, "*-linux-gnu")) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(file))) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }
}
