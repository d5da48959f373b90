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

  /// How far the sound of a late source goes ahead of the playing head: longer than a picture takes
  /// to decode, less than a buffer holds.
  private static final long SOUND_AHEAD_NANOS = 400_000_000;

  /// What the last picture of a file lasts that says nothing about it.
  private static final long USUAL_DURATION_NANOS = 40_000_000;

  private final PictureCursor cursor;
  private final PassSound sound;
  private final PlayoutBuffer buffer;
  private final int generation;
  private final Place place;
  private @Nullable VideoFrame shown;
  private long shownOffset = Long.MIN_VALUE;
  private long shownDuration;
  private long lengthNanos;
  private int pictures;

  /// @param cursor stands on the first picture
  PicturePass(
      PictureCursor cursor, PassSound sound, PlayoutBuffer buffer, int generation, Place place) {
    this.cursor = cursor;
    this.sound = sound;
    this.buffer = buffer;
    this.generation = generation;
    this.place = place;
  }

  /// Where a pass lies.
  ///
  /// @param startNanos where it begins on the source's timeline
  /// @param earlyNanos how much before its own time a picture may be shown: the programme frame that
  ///     begins nearest shows it
  /// @param soundLimitNanos how much sound it has at most, as far as is known before its end
  record Place(long startNanos, long earlyNanos, long soundLimitNanos) {
    long shownFrom(long offset) {
      return startNanos + offset - earlyNanos;
    }
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
      if (offset > shownOffset
          && !((isPassed(offset) || holdUntil(offset)) && show(offset) && catchUp(offset))) {
        return false;
      }
      hasPicture = cursor.advance();
    }
    return true;
  }

  private boolean isPassed(long offset) {
    return lateNanos(offset) > 0;
  }

  private long lateNanos(long offset) {
    long played = buffer.playedNanos();
    return played == Long.MIN_VALUE ? 0 : played - place.startNanos() - offset;
  }

  /// When the playing head is ahead, the machine cannot decode all pictures in time. Sound costs
  /// little: it goes on where the head is, and pictures are left out until they are there too.
  private boolean catchUp(long offset) throws MediaException, InterruptedException {
    long late = lateNanos(offset);
    if (pictures > 1) {
      // Not before: a file of one picture is told by that.
      cursor.hurry(late);
    }
    long soundTo = Math.min(offset + late + SOUND_AHEAD_NANOS, place.soundLimitNanos());
    return late <= 0 || sound.deliverFoundTo(soundEnd(soundTo));
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
    return buffer.putVideo(generation, frame, place.shownFrom(offset))
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
      if (!buffer.putVideo(generation, held.retain(), place.shownFrom(shownOffset))
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
