package org.castdesk.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Binding;

/// Reads small text files.
///
/// **Thread**: any but the tick; reads the disk.
final class TextFiles {
  private final Path baseDirectory;

  TextFiles(Path baseDirectory) {
    this.baseDirectory = baseDirectory;
  }

  /// What changes whenever the file does.
  Object version(Binding.File binding) throws MediaException {
    try {
      BasicFileAttributes seen =
          Files.readAttributes(resolve(binding.path()), BasicFileAttributes.class);
      if (!seen.isRegularFile()) {
        throw new MediaException(
            MediaFault.retryable(
                FaultCode.FILE_UNREADABLE, binding.path(), "this is no plain file"));
      }
      return List.of(seen.size(), seen.lastModifiedTime(), String.valueOf(seen.fileKey()));
    } catch (IOException e) {
      throw fault(binding.path(), e);
    }
  }

  /// UTF-8; what is no UTF-8 becomes the sign for that. Line ends at the end are left out.
  String read(Binding.File binding) throws MediaException {
    Path file = resolve(binding.path());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Words.MOST_BYTES + 1);
      return Words.usable(binding.path(), new String(bytes, StandardCharsets.UTF_8), bytes.length);
    } catch (IOException e) {
      throw fault(binding.path(), e);
    }
  }

  private Path resolve(String path) throws MediaException {
    try {
      return baseDirectory.resolve(path);
    } catch (InvalidPathException e) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.FILE_NOT_FOUND, path, "this is not a file name"), e);
    }
  }

  private static MediaException fault(String path, IOException e) {
    return e instanceof NoSuchFileException
        ? new MediaException(
            MediaFault.retryable(FaultCode.FILE_NOT_FOUND, path, "there is no such file"), e)
        : new MediaException(
            MediaFault.retryable(
                FaultCode.FILE_UNREADABLE, path, "the text cannot be read: " + e.getMessage()),
            e);
  }
}
