package org.castdesk.engine.ingest.worker;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.ingest.WorkerOrder;
import org.castdesk.engine.ingest.WorkerReport;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.SharedSlots;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.source.live.LiveHealth;
import org.castdesk.engine.source.live.LiveTarget;
import org.jspecify.annotations.Nullable;

/// Puts what was decoded into memory that the engine sees, and tells it where.
///
/// **Thread**: the player's.
final class SlotTarget implements LiveTarget, AutoCloseable {
  /// What the engine has in its buffer, on show, in a transition and in small pictures.
  private static final int PICTURES = 16;

  private static final int SOUNDS = 24;

  private final WorkerOrder order;
  private final ReportLine reports;
  private @Nullable SharedSlots slots;
  private int files;
  private long full;

  SlotTarget(WorkerOrder order, ReportLine reports) {
    this.order = order;
    this.reports = reports;
  }

  @Override
  public void opened(MediaInfo info) {
    reports.send(new WorkerReport.Opened(info));
  }

  @Override
  public void picture(VideoFrame frame, long dueNanos) {
    try (frame) {
      VideoFrame.Planes from = frame.planes();
      long bytes = SharedSlots.bytesOf(from.widthPx(), from.heightPx(), from.hasAlpha());
      SharedSlots to = slotsFor(bytes);
      int slot = to == null ? -1 : to.takePicture();
      if (to == null || slot < 0) {
        // The engine does not take them: it has enough.
        full++;
        return;
      }
      copy(
          from,
          SharedSlots.planes(to.picture(slot), from.widthPx(), from.heightPx(), from.hasAlpha()));
      reports.send(
          new WorkerReport.Picture(
              slot,
              dueNanos,
              new PictureSize(from.widthPx(), from.heightPx()),
              frame.displaySize(),
              from.hasAlpha()));
    }
  }

  private static void copy(VideoFrame.Planes from, VideoFrame.Planes to) {
    int width = from.widthPx();
    int height = from.heightPx();
    copy(new Rows(from.y(), from.strideY()), new Rows(to.y(), to.strideY()), width, height);
    MemorySegment alpha = from.alpha();
    MemorySegment toAlpha = to.alpha();
    if (alpha != null && toAlpha != null) {
      Rows rows = new Rows(alpha, from.strideAlpha());
      copy(rows, new Rows(toAlpha, to.strideAlpha()), width, height);
    }
    width = from.chromaWidthPx();
    height = from.chromaHeightPx();
    copy(new Rows(from.u(), from.strideUv()), new Rows(to.u(), to.strideUv()), width, height);
    copy(new Rows(from.v(), from.strideUv()), new Rows(to.v(), to.strideUv()), width, height);
  }

  /// A plane: its rows follow each other at the stride.
  private record Rows(MemorySegment memory, int stride) {}

  private static void copy(Rows from, Rows to, int width, int rows) {
    if (from.stride() == to.stride()) {
      MemorySegment.copy(from.memory(), 0, to.memory(), 0, (long) from.stride() * rows);
      return;
    }
    for (int row = 0; row < rows; row++) {
      MemorySegment.copy(
          from.memory(), (long) row * from.stride(), to.memory(), (long) row * to.stride(), width);
    }
  }

  @Override
  public void sound(AudioBlock block, long dueNanos) {
    SharedSlots to = slotsFor(1);
    for (int done = 0; to != null && done < block.samples(); ) {
      int count = Math.min(SharedSlots.SOUND_SAMPLES, block.samples() - done);
      int slot = to.takeSound();
      if (slot < 0) {
        full++;
        return;
      }
      MemorySegment samples = to.sound(slot);
      MemorySegment.copy(block.left(), done, samples, ValueLayout.JAVA_FLOAT, 0, count);
      MemorySegment.copy(
          block.right(),
          done,
          samples,
          ValueLayout.JAVA_FLOAT,
          (long) SharedSlots.SOUND_SAMPLES * Float.BYTES,
          count);
      reports.send(new WorkerReport.Sound(slot, count, dueNanos + Math.round(done * 1e9 / 48_000)));
      done += count;
    }
  }

  /// Memory for pictures of so many bytes: another file when they have grown.
  private @Nullable SharedSlots slotsFor(long pictureBytes) {
    SharedSlots now = slots;
    if (now != null && now.shape().pictureBytes() >= pictureBytes) {
      return now;
    }
    Path file = Path.of(order.files() + "-" + files++);
    try {
      SharedSlots made =
          SharedSlots.create(file, new SharedSlots.Shape(PICTURES, pictureBytes, SOUNDS));
      if (now != null) {
        now.close();
      }
      slots = made;
      reports.send(new WorkerReport.Slots(file.toString()));
      return made;
    } catch (IOException | IllegalArgumentException e) {
      failed(
          MediaFault.retryable(
              FaultCode.WORKER_LOST,
              "the memory for pictures",
              "it cannot be had: " + e.getMessage()));
      return null;
    }
  }

  @Override
  public void health(LiveHealth health) {
    reports.send(
        new WorkerReport.Health(
            new LiveHealth(
                health.bitsPerSecond(),
                health.picturesPerSecond(),
                health.delayMillis(),
                health.slackMillis(),
                health.jitterMillis(),
                health.damaged(),
                health.dropped() + full,
                health.jumps(),
                health.driftPpm())));
  }

  @Override
  public void failed(MediaFault fault) {
    reports.send(new WorkerReport.Failed(fault));
  }

  @Override
  public void close() {
    if (slots != null) {
      slots.close();
    }
  }
}
