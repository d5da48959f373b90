package org.castdesk.engine.source;

import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// Walks through the pictures between a file's begin and end offset, and finds any of them exactly.
///
/// **Thread**: the source's. **Owns**: the picture it stands on, until it is taken.
/// **Units**: nanoseconds from the begin offset.
final class PictureCursor {
  private static final long TOLERANCE_NANOS = 1_000;

  /// Some containers land behind the wanted place; then it is tried from further ahead.
  private static final long[] SEEK_EARLIER_NANOS = {0, 3_000_000_000L, 30_000_000_000L};

  private final String subject;
  private final FfmpegDecoder decoder;
  private final FrameGrid grid;
  private final Cut cut;
  private @Nullable DecodedPicture picture;
  private @Nullable DecodedPicture following;
  private long offset;
  private boolean isUntouched = true;

  PictureCursor(String subject, FfmpegDecoder decoder, FrameGrid grid, Cut cut) {
    this.subject = subject;
    this.decoder = decoder;
    this.grid = grid;
    this.cut = cut;
  }

  /// Stands on the picture that is on show at `wanted`.
  void goTo(long wanted) throws MediaException {
    drop();
    long inFile = cut.beginNanos() + wanted;
    boolean isFound = inFile == 0 ? toStart() : search(inFile);
    isUntouched = false;
    if (decoder.hasVideo() && !isFound) {
      throw new MediaException(
          MediaFault.retryable(FaultCode.DATA_DAMAGED, subject, "no picture can be read there"));
    }
  }

  private boolean toStart() throws MediaException {
    if (!isUntouched || decoder.startNanos() == Long.MIN_VALUE) {
      decoder.rewind();
    }
    return decoder.hasVideo() && advance();
  }

  private boolean search(long inFile) throws MediaException {
    long target = decoder.startNanos() + inFile;
    for (long earlier : SEEK_EARLIER_NANOS) {
      if (inFile <= earlier || !decoder.seek(target - earlier)) {
        decoder.rewind();
      }
      if (!decoder.hasVideo()) {
        return false;
      }
      if (advance()
          && (offset <= inFile - cut.beginNanos() + TOLERANCE_NANOS || inFile <= earlier)) {
        skipTo(inFile - cut.beginNanos());
        return true;
      }
    }
    return picture != null;
  }

  private void skipTo(long wanted) throws MediaException {
    while (true) {
      DecodedPicture candidate = read();
      if (candidate == null) {
        return;
      }
      long at = offsetOf(candidate);
      if (at > wanted + TOLERANCE_NANOS) {
        following = candidate;
        return;
      }
      replace(candidate, at);
    }
  }

  /// Stands on the next picture; false when there is none before the end.
  boolean advance() throws MediaException {
    DecodedPicture candidate = following;
    following = null;
    if (candidate == null) {
      candidate = read();
    }
    drop();
    if (candidate == null) {
      return false;
    }
    replace(candidate, offsetOf(candidate));
    return true;
  }

  /// The playing head is so far ahead of the picture it stands on: what follows may leave some out.
  void hurry(long lateNanos) throws MediaException {
    if (following == null) {
      decoder.hurry(lateNanos);
    }
  }

  private @Nullable DecodedPicture read() throws MediaException {
    DecodedPicture read = decoder.nextPicture();
    if (read != null && offsetOf(read) >= cut.limitNanos() - TOLERANCE_NANOS) {
      read.frame().close();
      return null;
    }
    return read;
  }

  private long offsetOf(DecodedPicture read) {
    return grid.snap(read.timeNanos() - decoder.startNanos()) - cut.beginNanos();
  }

  private void replace(DecodedPicture by, long at) {
    if (picture != null) {
      picture.frame().close();
    }
    picture = by;
    offset = at;
  }

  /// The picture; the caller's to close from now on.
  VideoFrame take() {
    DecodedPicture taken = picture;
    if (taken == null) {
      throw new IllegalStateException("The cursor stands on no picture");
    }
    picture = null;
    return taken.frame();
  }

  /// Where the picture begins.
  long offsetNanos() {
    return offset;
  }

  /// How long it is shown, as far as the file says; 0 = unknown.
  long durationNanos() {
    return picture == null ? 0 : picture.durationNanos();
  }

  /// The length of a pass whose last picture ends about here.
  long passLength(long endNanos) {
    return Math.min(
        cut.limitNanos(), grid.wholeFrames(endNanos + cut.beginNanos()) - cut.beginNanos());
  }

  /// Gives back what it stands on.
  void drop() {
    if (picture != null) {
      picture.frame().close();
      picture = null;
    }
    if (following != null) {
      following.frame().close();
      following = null;
    }
  }

  /// The part of the file that is played, counted from its first picture and from the begin.
  record Cut(long beginNanos, long limitNanos) {}
}
