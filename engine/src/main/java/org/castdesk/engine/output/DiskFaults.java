package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;

/// What a disk refuses, as faults.
final class DiskFaults {
  /// How Linux, macOS and Windows say that a disk, a quota or a file system's limit is used up.
  private static final List<String> FULL =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "file too large",
          "not enough space on the disk");

  private DiskFaults() {}

  static MediaFault of(String path, IOException failure) {
    String reason = reason(failure);
    boolean isFull = FULL.stream().anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
    return isFull
        ? MediaFault.fatal(FaultCode.DISK_FULL, path, "the disk is full: " + reason)
        : MediaFault.fatal(FaultCode.OUTPUT_UNWRITABLE, path, "it cannot be written: " + reason);
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException e -> "there is no " + e.getFile();
      case FileAlreadyExistsException e -> e.getFile() + " is not a directory";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}
