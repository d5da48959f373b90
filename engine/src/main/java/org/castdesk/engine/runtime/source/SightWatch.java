package org.castdesk.engine.runtime.source;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Notices when a source that runs shows the same picture for long, black, or silence.
///
/// It looks at two thousand points of five pictures a second, which costs microseconds.
///
/// **Thread**: the tick. **Units**: programme frames.
final class SightWatch {
  private static final int COLUMNS = 64;
  private static final int ROWS = 36;

  /// Limited range black is 16; coding adds a little.
  private static final int BLACK_LUMA = 24;

  /// **Source**: product rule of the take sheet: what is under this nobody hears.
  private static final double SILENT_DB = -60;

  private static final int LOOKS_PER_SECOND = 5;
  private static final int FROZEN_SECONDS = 5;
  private static final int BLACK_SECONDS = 3;
  private static final int SILENT_SECONDS = 10;

  private final int nominal;
  private long frames;
  private long lookedAt = -1;
  private long pictureHash;
  private long changedAt;
  private long brightAt;
  private long heardAt;
  private boolean isLooking;
  private boolean hasSound;
  private List<Sight> now = List.of();

  SightWatch(FrameRate rate) {
    nominal = rate.nominalFrames();
  }

  /// Another frame.
  ///
  /// @param fresh a picture not seen before, null = none
  /// @return whether what is odd has changed
  boolean saw(@Nullable VideoFrame fresh, LevelMeter.Reading level, PlayHead head) {
    frames++;
    if (!head.playing()) {
      reset();
      return change(List.of());
    }
    if (fresh != null && (lookedAt < 0 || frames - lookedAt >= nominal / LOOKS_PER_SECOND)) {
      look(fresh);
    }
    if (Math.max(level.peakLeftDb(), level.peakRightDb()) > SILENT_DB) {
      heardAt = frames;
      hasSound = true;
    }
    List<Sight> sights = new ArrayList<>(0);
    // A picture that no longer comes is another trouble.
    boolean isLookedAt = isLooking && frames - lookedAt < nominal;
    if (isLookedAt && frames - changedAt >= (long) FROZEN_SECONDS * nominal) {
      sights.add(Sight.FROZEN);
    }
    if (isLookedAt && frames - brightAt >= (long) BLACK_SECONDS * nominal) {
      sights.add(Sight.BLACK);
    }
    if (hasSound && frames - heardAt >= (long) SILENT_SECONDS * nominal) {
      sights.add(Sight.SILENT);
    }
    return change(sights);
  }

  private boolean change(List<Sight> sights) {
    if (sights.equals(now)) {
      return false;
    }
    now = List.copyOf(sights);
    return true;
  }

  private void look(VideoFrame picture) {
    VideoFrame.Planes planes = picture.planes();
    MemorySegment luma = planes.y();
    int brightest = 0;
    long hash = planes.widthPx();
    for (int row = 0; row < ROWS; row++) {
      long line = (2L * row + 1) * planes.heightPx() / (2 * ROWS) * planes.strideY();
      for (int column = 0; column < COLUMNS; column++) {
        int at = (2 * column + 1) * planes.widthPx() / (2 * COLUMNS);
        int level = luma.get(ValueLayout.JAVA_BYTE, line + at) & 0xff;
        brightest = Math.max(brightest, level);
        hash = hash * 31 + level;
      }
    }
    if (!isLooking || hash != pictureHash) {
      changedAt = frames;
    }
    if (!isLooking || brightest > BLACK_LUMA) {
      brightAt = frames;
    }
    isLooking = true;
    lookedAt = frames;
    pictureHash = hash;
  }

  /// What is odd now.
  List<Sight> now() {
    return now;
  }

  /// Begins anew: nothing that was seen counts any more.
  void reset() {
    isLooking = false;
    lookedAt = -1;
    heardAt = frames;
  }
}
