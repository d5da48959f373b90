package org.castdesk.engine.runtime;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.state.EngineState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the tick does beside the programme: station clock, captions, drawings of the next scene,
/// monitors. Whatever goes wrong in one of them costs only itself, never the picture on air.
///
/// **Thread**: the tick.
final class TickAsides {
  private static final Logger LOG = LoggerFactory.getLogger(TickAsides.class);

  /// So often the drawings of what PVW shows are asked for: without a screen nobody else does, and a
  /// take shall find them.
  private static final int NEXT_DRAWINGS_FRAMES = 10;

  private final EngineLoop.Parts parts;
  private final PictureSize size;
  private long failures;

  TickAsides(EngineLoop.Parts parts, PictureSize size) {
    this.parts = parts;
    this.size = size;
  }

  void stationClock(long frame) {
    try {
      parts.stationClock().check(frame, parts.decider().state());
    } catch (RuntimeException e) {
      failed("The station clock", frame, e);
    }
  }

  /// @return whether anything was told that shows in this very frame
  boolean captions(long frame, EngineState state) {
    try {
      return parts.captionClock().check(frame, state);
    } catch (RuntimeException e) {
      failed("Reading captions", frame, e);
      return false;
    }
  }

  void nextDrawings(long frame, EngineState state) {
    if (frame % NEXT_DRAWINGS_FRAMES != 0) {
      return;
    }
    try {
      parts.board().ask(parts.resolver().preview(state, frame, size));
    } catch (RuntimeException e) {
      failed("Preparing the preview", frame, e);
    }
  }

  void monitors(long frame, EngineState state, VideoFrame picture) {
    try {
      parts.monitors().offer(frame, state, picture);
    } catch (RuntimeException e) {
      failed("Handing pictures to the monitors", frame, e);
    }
  }

  // Every power of two only: what fails in each frame must not fill the disk.
  private void failed(String what, long frame, RuntimeException cause) {
    if (Long.bitCount(++failures) == 1) {
      LOG.error("{} failed at frame {} ({} so far)", what, frame, failures, cause);
    }
  }
}
