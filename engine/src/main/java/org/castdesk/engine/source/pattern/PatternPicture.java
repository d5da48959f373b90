package org.castdesk.engine.source.pattern;

import java.util.IdentityHashMap;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceSpec;

/// Draws the picture of one test pattern, frame by frame: the still picture once per memory, then
/// only what moves.
///
/// **Thread**: one at a time. **Order**: the memory comes from a pool nobody else writes to, so what
/// was drawn into it last time is still there.
final class PatternPicture {
  private final VideoFormat format;
  private final int slotNumber;
  private final Canvas still;
  private final Scenery scenery;
  private final NumberStrip strip;
  private final InfoPlate plate;
  private final IdentityHashMap<VideoFrame.Planes, List<Canvas.Box>> touched =
      new IdentityHashMap<>();

  PatternPicture(SourceSpec spec, Motion motion, VideoFormat format, Lettering lettering) {
    this.format = format;
    slotNumber = spec.slot().number();
    still = new Canvas(format.size());
    scenery =
        switch (motion) {
          case BARS -> new EqualizerBars(format.rate());
          case SWEEP -> new RadarSweep(format.rate());
          case ORBIT -> new OrbitingPlanets(format.rate());
          case WAVES -> new RollingWaves(format.rate());
        };
    scenery.paintStill(still);
    strip = new NumberStrip(format.size());
    plate = new InfoPlate(format, lettering);
    plate.paintStill(still, spec.slot().value(), spec.name());
  }

  void paint(VideoFrame.Planes target, long frame) {
    List<Canvas.Box> old = touched.get(target);
    if (old == null) {
      still.copyTo(target);
    } else {
      for (Canvas.Box box : old) {
        still.copyTo(target, box);
      }
    }
    touched.put(target, scenery.paintMoving(target, frame));
    plate.paint(target, frame, Beat.isFlash(format.rate(), frame));
    strip.paint(target, NumberStrip.encode(slotNumber, frame));
  }
}
