package org.castdesk.engine.source.pattern;

import java.util.IdentityHashMap;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceSpec;

/// Draws the picture of one test pattern, frame by frame: the still picture once per memory, then
/// only what moves.
///
/// **Thread**: one at a time. **Order**: the memory comes from a pool nobody else writes to, so what
/// was drawn into it last time is still there.
final class PatternPicture {
  private final VideoFormat format;
  private final int slotNumber;
  private final PatternArt art;
  private final NumberStrip strip;
  private final IdentityHashMap<VideoFrame.Planes, List<Canvas.Box>> touched =
      new IdentityHashMap<>();

  PatternPicture(SourceSpec spec, VideoFormat format, PatternArt art) {
    this.format = format;
    this.art = art;
    slotNumber = spec.slot().number();
    strip = new NumberStrip(format.size());
  }

  void paint(VideoFrame.Planes target, long frame) {
    List<Canvas.Box> old = touched.get(target);
    if (old == null) {
      art.still().copyTo(target);
    } else {
      for (Canvas.Box box : old) {
        art.still().copyTo(target, box);
      }
    }
    touched.put(target, art.scenery().paintMoving(target, frame));
    art.plate().paint(target, frame, Beat.isFlash(format.rate(), frame));
    strip.paint(target, NumberStrip.encode(slotNumber, frame));
  }
}
