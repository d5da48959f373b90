package org.castdesk.engine.source;

import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.AudioFormat;

/// One time through a file without pictures: as long as its sound.
final class SoundPass implements FilePass {
  private static final int STEP_SAMPLES = AudioFormat.SAMPLE_RATE_HZ / 10;

  private final PassSound sound;
  private final long limitSamples;
  private long position;
  private long lengthNanos;

  /// @param limitNanos where it ends at the latest, `Long.MAX_VALUE` = nowhere
  SoundPass(PassSound sound, long fromNanos, long limitNanos) {
    this.sound = sound;
    this.position = AudioFormat.samplesAt(fromNanos);
    this.limitSamples =
        limitNanos == Long.MAX_VALUE ? Long.MAX_VALUE : AudioFormat.samplesAt(limitNanos);
  }

  @Override
  public boolean run() throws MediaException, InterruptedException {
    while (position + STEP_SAMPLES < limitSamples && sound.reaches(position + STEP_SAMPLES)) {
      position += STEP_SAMPLES;
      if (!sound.deliverTo(position - PassSound.FADE_SAMPLES)) {
        return false;
      }
    }
    long end =
        sound.reaches(limitSamples == Long.MAX_VALUE ? position : limitSamples)
                && limitSamples != Long.MAX_VALUE
            ? limitSamples
            : Math.min(sound.heldEnd(), limitSamples);
    end = Math.max(1, end);
    lengthNanos = AudioFormat.nanosAt(end);
    return sound.finish(end);
  }

  @Override
  public long lengthNanos() {
    return lengthNanos;
  }

  @Override
  public boolean isStill() {
    return false;
  }
}
