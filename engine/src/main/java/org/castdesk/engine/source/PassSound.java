package org.castdesk.engine.source;

import java.util.Arrays;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.DecodedSound;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.PlayoutBuffer;
import org.jspecify.annotations.Nullable;

/// The sound of one pass through a file: placed by the file's clock beside the pictures, cut or
/// filled to the pass's length, faded at joints.
///
/// **Thread**: the source's. **Units**: samples at 48 kHz, counted from the start of the pass.
final class PassSound {
  /// Short enough not to be heard as a gap, long enough not to click.
  static final int FADE_SAMPLES = AudioFormat.SAMPLE_RATE_HZ * 5 / 1000;

  /// Containers with millisecond clocks jitter; real gaps are longer. Stays within the 20 ms that
  /// sound and picture may be apart.
  private static final int JITTER_SAMPLES = AudioFormat.SAMPLE_RATE_HZ * 10 / 1000;

  private final FfmpegDecoder decoder;
  private final PlayoutBuffer buffer;
  private final int generation;
  private final long zeroFileNanos;
  private final long firstSample;
  private final boolean fadesIn;
  private final long begin;
  private float[] left = new float[8192];
  private float[] right = new float[8192];
  private long held;
  private int heldSamples;
  private boolean isAnchored;
  private boolean isSilentUntilNext;
  private @Nullable AudioBlock later;
  private long laterAt;

  /// @param joint how it begins
  PassSound(FfmpegDecoder decoder, PlayoutBuffer buffer, int generation, Place place, Joint joint) {
    this.decoder = decoder;
    this.buffer = buffer;
    this.generation = generation;
    this.zeroFileNanos = place.zeroFileNanos();
    this.firstSample = place.firstSample();
    this.begin = place.begin();
    this.held = begin;
    this.fadesIn = joint == Joint.FADED;
  }

  /// Delivers everything before `end`, silence where there is none.
  ///
  /// @return false when the buffer does not want it any more
  boolean deliverTo(long end) throws MediaException, InterruptedException {
    readTo(end);
    return put(end);
  }

  /// Delivers what the file has before `end`, no silence: more may follow.
  boolean deliverFoundTo(long end) throws MediaException, InterruptedException {
    boolean isAllThere = reaches(end);
    return put(isAllThere ? end : heldEnd());
  }

  /// Ends the pass at `end`, with a fade.
  boolean finish(long end) throws MediaException, InterruptedException {
    readTo(end);
    int from = (int) Math.max(0, end - FADE_SAMPLES - held);
    for (int i = from; i < end - held; i++) {
      float gain = (float) (end - held - i) / FADE_SAMPLES;
      left[i] *= gain;
      right[i] *= gain;
    }
    return put(end);
  }

  /// Reads on to `end`; false when the file's sound ends before.
  boolean reaches(long end) throws MediaException {
    while (heldEnd() < end && readOne(end)) {
      // Reads on.
    }
    return heldEnd() >= end;
  }

  /// Whether the file has sound at all.
  boolean isThere() {
    return decoder.hasAudio();
  }

  /// The sample after the last one that was read.
  long heldEnd() {
    return held + heldSamples;
  }

  private void readTo(long end) throws MediaException {
    while (heldEnd() < end && readOne(end)) {
      // Reads on.
    }
    if (heldEnd() < end) {
      append(null, 0, (int) (end - heldEnd()));
    }
  }

  private boolean readOne(long end) throws MediaException {
    AudioBlock block = later;
    long at = laterAt;
    if (block == null) {
      DecodedSound sound = decoder.nextSound(zeroFileNanos + AudioFormat.nanosAt(Math.max(end, 0)));
      if (sound == null) {
        isSilentUntilNext = true;
        return false;
      }
      at = AudioFormat.samplesAt(sound.timeNanos() - zeroFileNanos);
      block = sound.block();
    }
    if (at > end + JITTER_SAMPLES) {
      later = later == null ? block.copy() : later;
      laterAt = at;
      isSilentUntilNext = true;
      return false;
    }
    later = null;
    place(block, at);
    return true;
  }

  private void place(AudioBlock block, long at) {
    long slip = at - heldEnd();
    int skip = 0;
    if (!isAnchored || isSilentUntilNext || Math.abs(slip) > JITTER_SAMPLES) {
      if (slip > 0) {
        append(null, 0, (int) slip);
      } else {
        skip = (int) Math.min(-slip, block.samples());
      }
    }
    if (skip < block.samples()) {
      isAnchored = true;
      isSilentUntilNext = false;
      append(block, skip, block.samples() - skip);
    }
  }

  private void append(@Nullable AudioBlock block, int from, int samples) {
    int needed = heldSamples + samples;
    if (needed > left.length) {
      left = Arrays.copyOf(left, needed * 2);
      right = Arrays.copyOf(right, needed * 2);
    }
    if (block == null) {
      Arrays.fill(left, heldSamples, needed, 0);
      Arrays.fill(right, heldSamples, needed, 0);
    } else {
      System.arraycopy(block.left(), from, left, heldSamples, samples);
      System.arraycopy(block.right(), from, right, heldSamples, samples);
    }
    heldSamples = needed;
  }

  private boolean put(long end) throws InterruptedException {
    int count = (int) Math.max(0, Math.min(end - held, heldSamples));
    if (count == 0) {
      return true;
    }
    fadeIn(count);
    boolean isWanted =
        buffer.putAudio(generation, new AudioBlock(left, right, count), firstSample + held);
    System.arraycopy(left, count, left, 0, heldSamples - count);
    System.arraycopy(right, count, right, 0, heldSamples - count);
    held += count;
    heldSamples -= count;
    return isWanted;
  }

  private void fadeIn(int count) {
    long done = held - begin;
    for (int i = 0; fadesIn && i < count && done + i < FADE_SAMPLES; i++) {
      float gain = (float) (done + i) / FADE_SAMPLES;
      left[i] *= gain;
      right[i] *= gain;
    }
  }

  /// Whether what was before goes on into this.
  enum Joint {
    PLAIN,
    FADED
  }

  /// Where a pass lies.
  ///
  /// @param zeroFileNanos the file's time at the start of the pass
  /// @param firstSample where the pass starts on the source's timeline
  /// @param begin the first sample that is wanted, later than 0 after a seek
  record Place(long zeroFileNanos, long firstSample, long begin) {}
}
