package org.castdesk.engine.source.pattern;

import java.io.IOException;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.plates.PlateKey;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.show.SourceContent.TestPattern;
import org.castdesk.engine.show.SourceSpec;

/// All that one test pattern is drawn from: the still picture with its words, what its motion needs,
/// lamp and digits. Painted once, for this start and the next ones, and never changed.
record PatternArt(Canvas still, Scenery scenery, InfoPlate plate) {
  /// The art as it was kept in an earlier start; painted, and kept, when there is none.
  ///
  /// @param spec its content is a [TestPattern]
  static PatternArt of(SourceSpec spec, VideoFormat format, Lettering lettering, PlateShelf shelf) {
    TestPattern pattern = (TestPattern) spec.content();
    // The rate is not in the key: it decides how fast things move, not how they look.
    PlateKey key =
        new PlateKey(
            "pattern",
            pattern.motion() + " " + format.size() + " " + spec.slot() + " " + spec.name());
    PatternArt kept = shelf.find(key, from -> read(pattern, format, from));
    if (kept != null) {
      return kept;
    }
    PatternArt painted = paint(spec, pattern, format, lettering);
    shelf.keep(key, 3 * painted.still.y.length, painted::write);
    return painted;
  }

  private static PatternArt paint(
      SourceSpec spec, TestPattern pattern, VideoFormat format, Lettering lettering) {
    Canvas still = new Canvas(format.size());
    Scenery scenery =
        switch (pattern.motion()) {
          case BARS -> new EqualizerBars(format.rate(), still, BarsPainter.paint(still));
          case SWEEP -> {
            RadarSweep.Scope scope = RadarSweep.Scope.in(still);
            yield new RadarSweep(format.rate(), scope, SweepPainter.paint(still, scope));
          }
          case ORBIT -> {
            OrbitingPlanets.Space space = OrbitingPlanets.Space.in(still);
            yield new OrbitingPlanets(format.rate(), space, OrbitPainter.paint(still, space));
          }
          case WAVES -> new RollingWaves(format.rate(), still, WavesPainter.paint(still));
        };
    return new PatternArt(still, scenery, InfoPlate.paint(format, still, lettering, spec));
  }

  private static PatternArt read(TestPattern pattern, VideoFormat format, PlateReader from)
      throws IOException {
    Canvas still = Canvas.read(format.size(), from);
    Scenery scenery =
        switch (pattern.motion()) {
          case BARS -> EqualizerBars.read(format.rate(), still, from);
          case SWEEP -> RadarSweep.read(format.rate(), still, from);
          case ORBIT -> OrbitingPlanets.read(format.rate(), still, from);
          case WAVES -> RollingWaves.read(format.rate(), still, from);
        };
    return new PatternArt(still, scenery, InfoPlate.read(format, still, from));
  }

  private void write(PlateWriter to) throws IOException {
    still.write(to);
    scenery.write(to);
    plate.write(to);
  }
}
