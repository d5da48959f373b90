package org.castdesk.engine.source;

import java.time.Duration;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.FfmpegDecoder;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.time.FrameRate;

/// Plays an open file into a buffer, pass after pass, on one endless timeline without seams.
///
/// A pass is as long as its pictures; sound is cut or filled with silence to that, so that the two
/// stay together however often it repeats.
///
/// **Thread**: the source's. **Units**: nanoseconds; "offset" counts from the start of the pass.
final class FilePlayer implements AutoCloseable {
  private static final long UNKNOWN = Long.MAX_VALUE;

  /// A picture halfway between two programme frames, as at twice the rate, belongs to the later one;
  /// a little rounding must not change that.
  private static final long HALFWAY_NANOS = 500_000;

  private final SourceContent.Media media;
  private final FfmpegDecoder decoder;
  private final PlayoutBuffer buffer;
  private final FrameGrid grid;
  private final PictureCursor cursor;
  private final long beginNanos;
  private final long limitNanos;
  private final long earlyNanos;
  private long lengthNanos = UNKNOWN;

  /// @param programme a picture is due in the programme frame that begins nearest to it
  FilePlayer(
      SourceContent.Media media, FfmpegDecoder decoder, PlayoutBuffer buffer, FrameRate programme)
      throws MediaException {
    this.media = media;
    this.decoder = decoder;
    this.buffer = buffer;
    earlyNanos = Math.max(0, programme.frameNanos() / 2 - HALFWAY_NANOS);
    grid = new FrameGrid(decoder.pictureRate(), decoder.pictureTickNanos());
    beginNanos = grid.frameStart(media.begin().toNanos());
    limitNanos = limit(media.end());
    Duration told = decoder.info().duration();
    if (limitNanos <= 0 || (told != null && beginNanos > 0 && beginNanos >= told.toNanos())) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.NO_STREAMS,
              decoder.subject(),
              "nothing is left to play: the begin offset lies behind the end"));
    }
    cursor =
        new PictureCursor(
            decoder.subject(), decoder, grid, new PictureCursor.Cut(beginNanos, limitNanos));
  }

  private long limit(Duration end) throws MediaException {
    if (end.isZero()) {
      return UNKNOWN;
    }
    if (!end.isNegative()) {
      return grid.wholeFrames(end.toNanos() - beginNanos);
    }
    long fileEnd = measure();
    return fileEnd == UNKNOWN ? UNKNOWN : fileEnd + end.toNanos() - beginNanos;
  }

  /// Where the file's last picture ends, counted from its first.
  private long measure() throws MediaException {
    long end = decoder.findEndNanos();
    decoder.rewind();
    return end == Long.MIN_VALUE ? UNKNOWN : grid.wholeFrames(end - decoder.startNanos());
  }

  /// Plays from a position of the timeline to the last pass's end.
  ///
  /// @return false when the buffer wants another generation
  boolean play(long positionNanos, int generation) throws MediaException, InterruptedException {
    long pass = 0;
    long offset = Math.max(0, positionNanos);
    if (offset > 0 && (lengthNanos == UNKNOWN || offset >= lengthNanos)) {
      long length = knownLength();
      pass = offset / length;
      if (!media.repeat().isEndless()) {
        pass = Math.min(pass, media.repeat().times() - 1);
      }
      offset = Math.min(offset - grid.passStart(pass, length), length - 1);
    }
    while (true) {
      FilePass playing = open(pass, Math.max(0, offset), generation);
      if (!playing.run()) {
        return false;
      }
      lengthNanos = playing.lengthNanos();
      pass++;
      offset = 0;
      boolean isLast = !media.repeat().isEndless() && pass >= media.repeat().times();
      if (isLast || playing.isStill()) {
        buffer.putEnd(generation, grid.passStart(pass, lengthNanos));
        return true;
      }
    }
  }

  @Override
  public void close() {
    cursor.drop();
  }

  private FilePass open(long pass, long offset, int generation) throws MediaException {
    cursor.goTo(offset);
    long start = pass == 0 ? 0 : grid.passStart(pass, lengthNanos);
    boolean isPlainStart = pass == 0 && offset == 0 && beginNanos == 0;
    PassSound sound =
        new PassSound(
            decoder,
            buffer,
            generation,
            new PassSound.Place(
                decoder.startNanos() + beginNanos,
                AudioFormat.samplesAt(start),
                AudioFormat.samplesAt(offset)),
            isPlainStart ? PassSound.Joint.PLAIN : PassSound.Joint.FADED);
    return decoder.hasVideo()
        ? new PicturePass(
            cursor,
            sound,
            buffer,
            generation,
            new PicturePass.Place(start, earlyNanos, soundLimitNanos()))
        : new SoundPass(sound, offset, limitNanos);
  }

  /// A late pass may deliver sound before it knows where its last picture ends.
  private long soundLimitNanos() {
    Duration told = decoder.info().duration();
    long byFile = told == null ? UNKNOWN : told.toNanos() - beginNanos;
    return Math.min(Math.min(lengthNanos, limitNanos), byFile);
  }

  private long knownLength() throws MediaException {
    if (lengthNanos == UNKNOWN) {
      long fileEnd = measure();
      long played = fileEnd == UNKNOWN ? UNKNOWN : fileEnd - beginNanos;
      lengthNanos = Math.max(1, Math.min(limitNanos, played));
    }
    return lengthNanos;
  }
}
