package org.castdesk.engine.source;

import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// One time through a file with pictures: they lead, the sound keeps beside them.
///
/// Each picture is put before the sound that goes with it, and sound is never put further than the
/// last picture reaches. So the buffer cannot be full of one while its reader waits for the other.
final class PicturePass implements FilePass {
  /// A picture that stands for longer is put again: only then does the buffer know that it holds.
  private static final long LONGEST_STEP_NANOS = 200_000_000;

  /// What the last picture of a file lasts that says nothing about it.
  private static final long USUAL_DURATION_NANOS = 40_000_000;

  private final PictureCursor cursor;
  private final PassSound sound;
  private final PlayoutBuffer buffer;
  private final int generation;
  private final long startNanos;
  private @Nullable VideoFrame shown;
  private long shownOffset = Long.MIN_VALUE;
  private long shownDuration;
  private long lengthNanos;
  private int pictures;

  /// @param cursor stands on the first picture
  /// @param startNanos where the pass begins on the source's timeline
  PicturePass(
      PictureCursor cursor,
      PassSound sound,
      PlayoutBuffer buffer,
      int generation,
      long startNanos) {
    this.cursor = cursor;
    this.sound = sound;
    this.buffer = buffer;
    this.generation = generation;
    this.startNanos = startNanos;
  }

  @Override
  public boolean run() throws MediaException, InterruptedException {
    try {
      return showPictures() && finish();
    } finally {
      if (shown != null) {
        shown.close();
        shown = null;
      }
    }
  }

  private boolean showPictures() throws MediaException, InterruptedException {
    boolean hasPicture = true;
    while (hasPicture) {
      long offset = pictures == 0 ? Math.max(0, cursor.offsetNanos()) : cursor.offsetNanos();
      if (offset > shownOffset && !(holdUntil(offset) && show(offset))) {
        return false;
      }
      hasPicture = cursor.advance();
    }
    return true;
  }

  private boolean show(long offset) throws MediaException, InterruptedException {
    long duration = cursor.durationNanos();
    if (duration <= 0) {
      duration = shown == null ? USUAL_DURATION_NANOS : offset - shownOffset;
    }
    VideoFrame frame = cursor.take();
    if (shown != null) {
      shown.close();
    }
    shown = frame.retain();
    shownOffset = offset;
    shownDuration = duration;
    pictures++;
    return buffer.putVideo(generation, frame, startNanos + offset)
        && sound.deliverTo(soundEnd(offset + Math.min(duration, LONGEST_STEP_NANOS)));
  }

  private static long soundEnd(long offset) {
    return AudioFormat.samplesAt(offset) - PassSound.FADE_SAMPLES;
  }

  /// Puts the picture on show again until shortly before `offset`.
  private boolean holdUntil(long offset) throws MediaException, InterruptedException {
    VideoFrame held = shown;
    while (held != null && offset - shownOffset > 2 * LONGEST_STEP_NANOS) {
      shownOffset += LONGEST_STEP_NANOS;
      shownDuration -= LONGEST_STEP_NANOS;
      if (!buffer.putVideo(generation, held.retain(), startNanos + shownOffset)
          || !sound.deliverTo(soundEnd(shownOffset + LONGEST_STEP_NANOS))) {
        return false;
      }
    }
    return true;
  }

  private boolean finish() throws MediaException, InterruptedException {
    long end = shownOffset + Math.max(shownDuration, 1);
    if (pictures == 1 && sound.isThere()) {
      // A picture on a piece of music: the music decides.
      return playOut(end);
    }
    lengthNanos = Math.max(1, cursor.passLength(end));
    return holdUntil(lengthNanos) && sound.finish(AudioFormat.samplesAt(lengthNanos));
  }

  private boolean playOut(long pictureEnd) throws MediaException, InterruptedException {
    long end = shownOffset;
    while (sound.reaches(AudioFormat.samplesAt(end + LONGEST_STEP_NANOS))) {
      end += LONGEST_STEP_NANOS;
      if (!holdUntil(end + LONGEST_STEP_NANOS)) {
        return false;
      }
    }
    long soundEnd = AudioFormat.nanosAt(sound.heldEnd());
    lengthNanos = Math.max(1, cursor.passLength(Math.max(pictureEnd, soundEnd)));
    return holdUntil(lengthNanos) && sound.finish(AudioFormat.samplesAt(lengthNanos));
  }

  @Override
  public long lengthNanos() {
    return lengthNanos;
  }

  @Override
  public boolean isStill() {
    return pictures == 1 && !sound.isThere();
  }
}
