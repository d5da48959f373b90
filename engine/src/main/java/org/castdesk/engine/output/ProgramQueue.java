package org.castdesk.engine.output;

import java.util.ArrayDeque;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;

/// Programme frames between the tick and the encoder.
///
/// Drop rule, live: a picture that finds the queue full is left out, its sound is kept, so that
/// sound has no hole until ten seconds wait. Offline: the caller waits.
///
/// **Thread**: any offers, one takes. **Owns**: the pictures in it.
final class ProgramQueue {
  private static final long MOST_BYTES = 64L << 20;
  private static final int SOUND_SECONDS = 10;

  private final Pacing pacing;
  private final int mostPictures;
  private final int mostItems;
  private final ArrayDeque<ProgramItem> items = new ArrayDeque<>();
  private int pictures;
  private boolean closed;

  ProgramQueue(VideoFormat format, Pacing pacing) {
    this.pacing = pacing;
    mostPictures = capacity(format);
    mostItems = SOUND_SECONDS * format.rate().nominalFrames();
  }

  /// A second of pictures, less where they are large.
  static int capacity(VideoFormat format) {
    long pictureBytes = format.size().widthPx() * (long) format.size().heightPx() * 3 / 2;
    return Math.clamp(MOST_BYTES / pictureBytes, 4, format.rate().nominalFrames());
  }

  /// @return false when the picture was dropped
  synchronized boolean offer(long number, VideoFrame picture, AudioBlock sound) {
    while (pacing == Pacing.OFFLINE && pictures >= mostPictures && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    if (closed || items.size() >= mostItems) {
      return false;
    }
    boolean fits = pictures < mostPictures;
    if (fits) {
      pictures++;
    }
    items.add(
        fits
            ? new ProgramItem.Frame(number, picture.retain(), sound.copy())
            : new ProgramItem.SoundOnly(number, sound.copy(), ProgramItem.Cause.DROPPED));
    notifyAll();
    return fits;
  }

  /// Adds the sound of a frame that has no picture.
  synchronized void offerSkipped(long number, AudioBlock sound) {
    if (!closed && items.size() < mostItems) {
      items.add(new ProgramItem.SoundOnly(number, sound.copy(), ProgramItem.Cause.SKIPPED));
      notifyAll();
    }
  }

  /// Adds what is not a frame. Always fits.
  synchronized void add(ProgramItem item) {
    items.add(item);
    notifyAll();
  }

  /// **Owns**: a frame taken is the caller's to close.
  synchronized ProgramItem take() throws InterruptedException {
    while (items.isEmpty()) {
      wait();
    }
    ProgramItem item = items.remove();
    if (item instanceof ProgramItem.Frame) {
      pictures--;
      notifyAll();
    }
    return item;
  }

  synchronized int waitingPictures() {
    return pictures;
  }

  /// Gives all pictures back and takes none from now on.
  synchronized void close() {
    closed = true;
    for (ProgramItem item : items) {
      if (item instanceof ProgramItem.Frame frame) {
        frame.close();
      }
    }
    items.clear();
    pictures = 0;
    notifyAll();
  }
}
