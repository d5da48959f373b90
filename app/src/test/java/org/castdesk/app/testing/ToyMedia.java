package org.castdesk.app.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The smallest media file a real engine opens.
public final class ToyMedia {
  private static final int RATE_HZ = 8000;
  private static final int SECONDS = 4;

  private ToyMedia() {}

  /// Four seconds of a quiet tone, as WAV.
  public static Path writeSound(Path file) throws IOException {
    int bytes = RATE_HZ * SECONDS * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE_HZ).putInt(RATE_HZ * 2);
    wav.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
    for (int i = 0; i < RATE_HZ * SECONDS; i++) {
      wav.putShort((short) (2000 * Math.sin(2 * Math.PI * 440 * i / RATE_HZ)));
    }
    return Files.write(file, wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
