package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By which a file is known again under another name in another place: its length, and samples of
/// its beginning, middle and end. A film of 50 GB is known as fast as a jingle.
///
/// **Thread**: not FX; it reads a file.
public final class Fingerprint {
  /// Two files of one camera begin alike for some kilobytes.
  private static final int SAMPLE_BYTES = 256 * 1024;

  private Fingerprint() {}

  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      digest.update(Long.toString(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      if (size <= 3L * SAMPLE_BYTES) {
        add(digest, channel, 0, (int) size);
      } else {
        add(digest, channel, 0, SAMPLE_BYTES);
        add(digest, channel, size / 2, SAMPLE_BYTES);
        add(digest, channel, size - SAMPLE_BYTES, SAMPLE_BYTES);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, FileChannel channel, long from, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    digest.update(bytes.flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
