package org.castdesk.engine.ffmpeg.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// Where a medium lies: a file or an address, with a name for messages that holds no secrets.
///
/// @param url what FFmpeg is asked to open
/// @param subject what the user reads
/// @param path the file, null = an address
public record MediaLocation(
    String url, String subject, @org.jspecify.annotations.Nullable Path path) {
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]+://.*");
  private static final Pattern SECRETS = Pattern.compile("//[^/@]*@|\\?.*");
  private static final int SNIFF_BYTES = 12;

  public static MediaLocation of(String location) throws MediaException {
    if (SCHEME.matcher(location).matches() && !location.startsWith("file://")) {
      return new MediaLocation(
          location,
          SECRETS.matcher(location).replaceAll(m -> m.group().startsWith("//") ? "//" : ""),
          null);
    }
    try {
      Path path = Path.of(location.replaceFirst("^file://", "")).toAbsolutePath();
      return new MediaLocation("file:" + path, path.toString(), path);
    } catch (InvalidPathException e) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.FILE_NOT_FOUND, location, "this cannot be a file name"), e);
    }
  }

  /// Says what is wrong with the file before FFmpeg says it in its own words.
  public void check() throws MediaException {
    if (path == null) {
      return;
    }
    if (!Files.exists(path)) {
      throw fault(FaultCode.FILE_NOT_FOUND, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw fault(FaultCode.FILE_UNREADABLE, "this is a folder, not a media file");
    }
    if (!Files.isRegularFile(path)) {
      throw fault(FaultCode.FILE_UNREADABLE, "this is a device or a pipe, not a file");
    }
    if (!Files.isReadable(path)) {
      throw fault(FaultCode.FILE_UNREADABLE, "reading it is not permitted");
    }
    try {
      if (Files.size(path) == 0) {
        throw fault(FaultCode.FILE_EMPTY, "the file is empty (0 bytes)");
      }
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.FILE_UNREADABLE, subject, "it cannot be read: " + e.getMessage()),
          e);
    }
  }

  /// Whether the file begins like an MP4 or MOV: then "no media" means that its index is missing.
  boolean beginsLikeMp4() {
    if (path == null) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(SNIFF_BYTES);
      return head.length == SNIFF_BYTES
          && new String(head, 4, 4, StandardCharsets.ISO_8859_1).matches("ftyp|moov|mdat|wide");
    } catch (IOException e) {
      return false;
    }
  }

  private MediaException fault(FaultCode code, String reason) {
    return new MediaException(MediaFault.retryable(code, subject, reason));
  }
}
