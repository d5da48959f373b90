package org.castdesk.engine.ffmpeg.analyse;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.NativeMemory;
import org.castdesk.engine.media.AudioBlock;

/// Hears all sound of a file once, as fast as the machine can, and says how loud it is.
public final class SoundPass {
  /// What the meter found. **Units**: LUFS, LU, dBTP.
  public record Found(double integratedLufs, double rangeLu, double truePeakDb, long samples) {}

  private final Consumer<AudioBlock> heard;
  private final DoubleConsumer progress;
  private float[] left = new float[8192];
  private float[] right = new float[8192];
  private long samples;

  /// @param heard gets every stretch of sound, 48 kHz stereo; it is lent until the call returns
  /// @param progress 0..1 of the file, negative when that cannot be said
  public SoundPass(Consumer<AudioBlock> heard, DoubleConsumer progress) {
    this.heard = heard;
    this.progress = progress;
  }

  /// Reads no further than the file was long at the beginning: one that is being written has no end.
  public Found run(Path file) throws MediaException {
    long bytes = size(file);
    AVFrame frame = av_frame_alloc();
    AVFrame out = av_frame_alloc();
    try (SoundStream sound = SoundStream.open(file)) {
      if (!sound.next(frame)) {
        throw new MediaException(
            MediaFault.fatal(FaultCode.DATA_DAMAGED, file.toString(), "no sound can be decoded"));
      }
      try (LoudnessGraph graph = LoudnessGraph.open(file.toString(), frame)) {
        boolean more = true;
        while (more) {
          graph.put(frame);
          av_frame_unref(frame);
          drain(graph, out);
          progress.accept(sound.fraction(bytes));
          more = !sound.isBeyond(bytes) && sound.next(frame);
        }
        graph.finish();
        drain(graph, out);
        return new Found(
            graph.result("integrated"), graph.result("range"), graph.result("true_peak"), samples);
      }
    } finally {
      av_frame_free(out);
      av_frame_free(frame);
    }
  }

  private void drain(LoudnessGraph graph, AVFrame out) {
    while (graph.get(out)) {
      int count = out.nb_samples();
      if (left.length < count) {
        left = new float[count];
        right = new float[count];
      }
      copy(out, 0, left, count);
      copy(out, 1, right, count);
      av_frame_unref(out);
      samples += count;
      heard.accept(new AudioBlock(left, right, count));
    }
  }

  private static void copy(AVFrame from, int channel, float[] into, int count) {
    MemorySegment plane =
        NativeMemory.view(from.data(channel).address(), (long) count * Float.BYTES);
    MemorySegment.copy(plane, ValueLayout.JAVA_FLOAT, 0, into, 0, count);
  }

  private static long size(Path file) throws MediaException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.retryable(FaultCode.FILE_UNREADABLE, file.toString(), e.toString()), e);
    }
  }
}
