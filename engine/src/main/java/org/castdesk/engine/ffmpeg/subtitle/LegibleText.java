package org.castdesk.engine.ffmpeg.subtitle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.MediaLocation;
import org.jspecify.annotations.Nullable;

/// A file of subtitles in letters that FFmpeg reads: UTF-8. Old ones are in the letters of their
/// country; a copy of those is made, and deleted at the end.
///
/// Chinese ones are taken as GB18030, in which signs are two bytes or more; where bytes above ASCII
/// stand alone, it is a Western file.
///
/// **Owns**: the copy, until [#close()].
record LegibleText(MediaLocation location, @Nullable Path copy) implements AutoCloseable {
  private static final Set<String> ENDINGS =
      Set.of("srt", "vtt", "ass", "ssa", "sub", "smi", "txt", "lrc");
  private static final long MOST_BYTES = 16L << 20;

  static LegibleText of(MediaLocation location) throws MediaException {
    Path file = location.path();
    if (file == null || !ENDINGS.contains(ending(file))) {
      return new LegibleText(location, null);
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new MediaException(
            MediaFault.retryable(
                FaultCode.DATA_TOO_LARGE,
                location.subject(),
                "a file of subtitles has at most 16 MB"));
      }
      byte[] bytes = Files.readAllBytes(file);
      if (isUtf8(bytes)) {
        return new LegibleText(location, null);
      }
      Path copy = Files.createTempFile("castdesk-", "." + ending(file));
      Files.writeString(copy, new String(bytes, letters(bytes)));
      return new LegibleText(MediaLocation.of(copy.toString()), copy);
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.FILE_UNREADABLE,
              location.subject(),
              "it cannot be read: " + e.getMessage()),
          e);
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Charset letters(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (mark == 0xfeff || mark == 0xfffe) {
      return StandardCharsets.UTF_16;
    }
    int alone = 0;
    int together = 0;
    for (int i = 0; i < bytes.length; i++) {
      int end = i;
      while (end < bytes.length && bytes[end] < 0) {
        end++;
      }
      if (end - i == 1) {
        alone++;
      } else if (end > i) {
        together += end - i;
      }
      i = Math.max(i, end);
    }
    String name = together > alone ? "GB18030" : "windows-1252";
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
  }

  @Override
  public void close() {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
