package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.library.LibraryNews.Refused;
import org.jspecify.annotations.Nullable;

/// What is wrong with a file, before anybody looks inside.
final class FileTrouble {
  private FileTrouble() {}

  /// Null = nothing.
  static @Nullable Refused of(Path file) {
    if (!Files.exists(file)) {
      return new Refused(file, FaultCode.FILE_NOT_FOUND, "");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new Refused(file, FaultCode.FILE_UNREADABLE, "");
    }
    try {
      return Files.size(file) == 0 ? new Refused(file, FaultCode.FILE_EMPTY, "") : null;
    } catch (IOException e) {
      return of(file, e);
    }
  }

  static Refused of(Path file, IOException e) {
    String reason = reason(e);
    FaultCode code =
        reason.toLowerCase(Locale.ROOT).contains("no space left")
            ? FaultCode.DISK_FULL
            : e instanceof NoSuchFileException
                ? FaultCode.FILE_NOT_FOUND
                : e instanceof AccessDeniedException
                    ? FaultCode.OUTPUT_UNWRITABLE
                    : FaultCode.FILE_UNREADABLE;
    return new Refused(file, code, reason);
  }

  static String reason(IOException e) {
    String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
