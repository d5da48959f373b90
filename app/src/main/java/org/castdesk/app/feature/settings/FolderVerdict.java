package org.castdesk.app.feature.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.castdesk.app.text.TextKey;

/// Whether a folder that somebody typed will do.
///
/// @param freeBytes what is free there; 0 = not known
record FolderVerdict(Kind kind, long freeBytes) {
  /// What the folder is for.
  enum Use {
    WRITE,
    READ
  }

  /// What can be said of a path.
  enum Kind {
    USUAL(TextKey.FOLDER_USUAL),
    GOOD(TextKey.FOLDER_GOOD),
    TO_BE_MADE(TextKey.FOLDER_TO_BE_MADE),
    CHECKING(TextKey.FOLDER_CHECKING),
    NOT_WHOLE(TextKey.FOLDER_NOT_WHOLE),
    NOT_A_FOLDER(TextKey.FOLDER_NOT_A_FOLDER),
    NOT_THERE(TextKey.FOLDER_NOT_THERE),
    CLOSED(TextKey.FOLDER_CLOSED);

    final TextKey words;

    Kind(TextKey words) {
      this.words = words;
    }
  }

  boolean isGood() {
    return switch (kind) {
      case USUAL, GOOD, TO_BE_MADE -> true;
      case CHECKING, NOT_WHOLE, NOT_A_FOLDER, NOT_THERE, CLOSED -> false;
    };
  }

  /// **Thread**: not FX; a folder on a network may take its time.
  static FolderVerdict of(String typed, Use use) {
    if (typed.isBlank()) {
      return new FolderVerdict(Kind.USUAL, 0);
    }
    Path path;
    try {
      path = Path.of(typed.strip());
    } catch (InvalidPathException e) {
      return new FolderVerdict(Kind.NOT_WHOLE, 0);
    }
    if (!path.isAbsolute()) {
      return new FolderVerdict(Kind.NOT_WHOLE, 0);
    }
    return of(path, use);
  }

  private static FolderVerdict of(Path path, Use use) {
    if (Files.isDirectory(path)) {
      boolean open = use == Use.WRITE ? Files.isWritable(path) : Files.isReadable(path);
      return new FolderVerdict(open ? Kind.GOOD : Kind.CLOSED, free(path));
    }
    if (Files.exists(path)) {
      return new FolderVerdict(Kind.NOT_A_FOLDER, 0);
    }
    if (use == Use.READ) {
      return new FolderVerdict(Kind.NOT_THERE, 0);
    }
    Path above = path.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above == null || !Files.isDirectory(above) || !Files.isWritable(above)) {
      return new FolderVerdict(Kind.CLOSED, 0);
    }
    return new FolderVerdict(Kind.TO_BE_MADE, free(above));
  }

  private static long free(Path path) {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
