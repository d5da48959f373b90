package org.castdesk.engine.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.source.live.LiveHealth;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What a worker tells the engine, one message after the other, through its standard output.
///
/// **Fails**: a message that does not add up is an `IOException`: the worker is not believed any more.
public sealed interface WorkerReport {
  /// It lives. Told often: silence means that it hangs.
  record Alive() implements WorkerReport {}

  /// Pictures and sound from now on lie in this file.
  record Slots(String file) implements WorkerReport {}

  record Opened(MediaInfo info) implements WorkerReport {}

  /// @param size what is stored
  /// @param display what it is shown as, with square pixels
  record Picture(int slot, long dueNanos, PictureSize size, PictureSize display, boolean hasAlpha)
      implements WorkerReport {}

  record Sound(int slot, int samples, long dueNanos) implements WorkerReport {}

  record Health(LiveHealth health) implements WorkerReport {}

  record Failed(MediaFault fault) implements WorkerReport {}

  /// Writes it whole; the caller flushes.
  static void write(WorkerReport report, DataOutputStream out) throws IOException {
    switch (report) {
      case Alive _ -> out.writeByte('A');
      case Slots(String file) -> {
        out.writeByte('M');
        WorkerOrder.text(out, file);
      }
      case Opened(MediaInfo info) -> {
        out.writeByte('O');
        write(info, out);
      }
      case Picture(int slot, long due, PictureSize size, PictureSize display, boolean alpha) -> {
        out.writeByte('P');
        out.writeInt(slot);
        out.writeLong(due);
        write(size, out);
        write(display, out);
        out.writeBoolean(alpha);
      }
      case Sound(int slot, int samples, long due) -> {
        out.writeByte('S');
        out.writeInt(slot);
        out.writeInt(samples);
        out.writeLong(due);
      }
      case Health(LiveHealth health) -> {
        out.writeByte('H');
        out.writeLong(health.bitsPerSecond());
        out.writeDouble(health.picturesPerSecond());
        out.writeLong(health.delayMillis());
        out.writeLong(health.slackMillis());
        out.writeLong(health.jitterMillis());
        out.writeLong(health.damaged());
        out.writeLong(health.dropped());
        out.writeLong(health.jumps());
        out.writeInt(health.driftPpm());
      }
      case Failed(MediaFault fault) -> {
        out.writeByte('F');
        WorkerOrder.text(out, fault.code().name());
        WorkerOrder.text(out, fault.subject());
        WorkerOrder.text(out, fault.detail());
        out.writeBoolean(fault.retryable());
      }
    }
  }

  /// Waits for the next one. **Fails**: with `EOFException` when the worker is gone.
  static WorkerReport read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    try {
      return switch (kind) {
        case 'A' -> new Alive();
        case 'M' -> new Slots(WorkerOrder.text(in));
        case 'O' -> new Opened(info(in));
        case 'P' -> new Picture(in.readInt(), in.readLong(), size(in), size(in), in.readBoolean());
        case 'S' -> new Sound(in.readInt(), in.readInt(), in.readLong());
        case 'H' ->
            new Health(
                new LiveHealth(
                    in.readLong(),
                    in.readDouble(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readInt()));
        case 'F' ->
            new Failed(
                new MediaFault(
                    FaultCode.valueOf(WorkerOrder.text(in)),
                    WorkerOrder.text(in),
                    WorkerOrder.text(in),
                    in.readBoolean()));
        default -> throw new IOException("There is no message of the kind " + kind);
      };
    } catch (IllegalArgumentException e) {
      throw new IOException("A message does not add up: " + e.getMessage(), e);
    }
  }

  private static void write(MediaInfo info, DataOutputStream out) throws IOException {
    WorkerOrder.text(out, info.container());
    optional(out, info.videoCodec());
    out.writeBoolean(info.picture() != null);
    if (info.picture() != null) {
      write(info.picture(), out);
    }
    out.writeBoolean(info.rate() != null);
    if (info.rate() != null) {
      out.writeInt(info.rate().numerator());
      out.writeInt(info.rate().denominator());
    }
    optional(out, info.audioCodec());
    out.writeInt(info.audioSampleRateHz());
    out.writeInt(info.audioChannels());
  }

  private static MediaInfo info(DataInputStream in) throws IOException {
    return new MediaInfo(
        WorkerOrder.text(in),
        optional(in),
        in.readBoolean() ? size(in) : null,
        in.readBoolean() ? new FrameRate(in.readInt(), in.readInt()) : null,
        optional(in),
        in.readInt(),
        in.readInt(),
        null);
  }

  private static void optional(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      WorkerOrder.text(out, text);
    }
  }

  private static @Nullable String optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? WorkerOrder.text(in) : null;
  }

  private static void write(PictureSize size, DataOutputStream out) throws IOException {
    out.writeInt(size.widthPx());
    out.writeInt(size.heightPx());
  }

  private static PictureSize size(DataInputStream in) throws IOException {
    return new PictureSize(in.readInt(), in.readInt());
  }
}
