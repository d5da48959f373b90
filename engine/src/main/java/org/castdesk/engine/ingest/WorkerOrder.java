package org.castdesk.engine.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.time.FrameRate;

/// What a worker is told to play.
///
/// It goes through the worker's standard input: addresses hold passwords, and every user of the
/// machine may read the options of a process.
///
/// @param bufferNanos how much later than it comes
/// @param files where its shared files begin: a folder and the beginning of a name
public record WorkerOrder(String address, long bufferNanos, VideoFormat programme, String files) {
  private static final int MOST_BYTES = 1 << 16;

  void write(DataOutputStream out) throws IOException {
    text(out, address);
    out.writeLong(bufferNanos);
    out.writeInt(programme.size().widthPx());
    out.writeInt(programme.size().heightPx());
    out.writeInt(programme.rate().numerator());
    out.writeInt(programme.rate().denominator());
    text(out, files);
    out.flush();
  }

  /// Waits for the order.
  public static WorkerOrder read(DataInputStream in) throws IOException {
    return new WorkerOrder(
        text(in),
        in.readLong(),
        new VideoFormat(
            new PictureSize(in.readInt(), in.readInt()), new FrameRate(in.readInt(), in.readInt())),
        text(in));
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_BYTES) {
      throw new IOException("A text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new java.io.EOFException("The text ends early");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
