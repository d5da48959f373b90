package org.castdesk.engine.cli.bench.looks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.compose.CpuCompositor;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;

/// What one frame of each case costs the compositor, in processor time of one thread: short turns of
/// every case one after the other, many times, so that a busy minute of the machine hits all of them.
public final class ComposeMeter {
  private static final int FRAMES_BEFORE = 3;
  private static final int FRAMES_PER_TURN = 12;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int turns;
  private int frame;

  /// @param turns how often each case is measured
  public ComposeMeter(int turns) {
    this.turns = turns;
  }

  /// Whether the source gives a new picture for every frame.
  public enum Source {
    MOVING,
    RESTING
  }

  /// The lower quartile of all turns: what else runs takes caches away, and only makes a turn longer.
  ///
  /// **Units**: milliseconds for one frame
  public Map<LookCase, Double> measure(List<LookCase> cases, Source source) {
    Map<LookCase, double[]> found = new LinkedHashMap<>();
    cases.forEach(one -> found.put(one, new double[turns]));
    try (LookPictures pictures = new LookPictures();
        FramePool pool = new FramePool(LookCase.SIZE, 1);
        WritableFrame target = Objects.requireNonNull(pool.tryAcquire());
        CpuCompositor compositor = new CpuCompositor(FfmpegScaler::new, 0, ComposeMeter::none)) {
      for (int turn = -1; turn < turns; turn++) {
        for (LookCase one : cases) {
          double millis = turn(one, source, new Desk(pictures, compositor, target));
          if (turn >= 0) {
            Objects.requireNonNull(found.get(one))[turn] = millis;
          }
        }
      }
    }
    Map<LookCase, Double> results = new LinkedHashMap<>();
    found.forEach((one, all) -> results.put(one, lowerQuartile(all)));
    return results;
  }

  private static Thread none(Runnable work) {
    throw new IllegalStateException("one core is measured: there are no helpers");
  }

  private double turn(LookCase one, Source source, Desk desk) {
    // The first frames find out whether the picture rests, and what is kept is made.
    draw(one, source, desk, FRAMES_BEFORE);
    long start = threads.getCurrentThreadCpuTime();
    draw(one, source, desk, FRAMES_PER_TURN);
    return (threads.getCurrentThreadCpuTime() - start) / 1e6 / FRAMES_PER_TURN;
  }

  private void draw(LookCase one, Source source, Desk desk, int count) {
    for (int i = 0; i < count; i++) {
      if (source == Source.MOVING) {
        desk.pictures.next();
      }
      desk.compositor.render(one.plan(LookPictures.INPUT, frame++), desk.pictures, desk.target);
    }
  }

  private static double lowerQuartile(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 4];
  }

  private record Desk(LookPictures pictures, CpuCompositor compositor, WritableFrame target) {}
}
