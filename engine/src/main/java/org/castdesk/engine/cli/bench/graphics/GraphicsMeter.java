package org.castdesk.engine.cli.bench.graphics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.compose.CpuCompositor;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.state.EngineState;

/// What one frame costs, planned and composed, in processor time of one thread: short turns of every
/// case one after the other, many times, so that a busy minute of the machine hits all of them.
public final class GraphicsMeter implements AutoCloseable {
  private static final int FRAMES_PER_TURN = 30;

  /// Eleven seconds: a clock has shown every digit.
  private static final int WARM_UP = 330;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final GraphicsStage stage;
  private final PlanResolver resolver;
  private final Map<GraphicsCase, EngineState> states = new LinkedHashMap<>();
  private final Map<GraphicsCase, Integer> frames = new LinkedHashMap<>();

  /// @param folder for kept drawings
  public GraphicsMeter(Path folder, List<GraphicsCase> cases) {
    stage = new GraphicsStage(folder);
    resolver = new PlanResolver(stage);
    cases.forEach(one -> states.put(one, GraphicsStage.state(GraphicsShow.of(one.components()))));
  }

  /// The lower quartile of all turns: what else runs takes caches away, and only makes a turn longer.
  ///
  /// **Units**: milliseconds for one frame
  public Map<GraphicsCase, Double> measure(int turns) {
    Map<GraphicsCase, double[]> found = new LinkedHashMap<>();
    states.keySet().forEach(one -> found.put(one, new double[turns]));
    try (FramePool pool = new FramePool(GraphicsStage.SIZE, 1);
        WritableFrame target = Objects.requireNonNull(pool.tryAcquire());
        CpuCompositor compositor = new CpuCompositor(FfmpegScaler::new, 0, GraphicsMeter::none)) {
      for (int turn = -2; turn < turns; turn++) {
        for (GraphicsCase one : states.keySet()) {
          long start = threads.getCurrentThreadCpuTime();
          draw(one, compositor, target);
          double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 / FRAMES_PER_TURN;
          if (turn >= 0) {
            Objects.requireNonNull(found.get(one))[turn] = millis;
          }
        }
      }
    }
    Map<GraphicsCase, Double> results = new LinkedHashMap<>();
    found.forEach((one, all) -> results.put(one, lowerQuartile(all)));
    return results;
  }

  /// How many drawings are made while nothing changes but the time, after all is there.
  ///
  /// @param count of frames
  public int drawnWhileNothingChanges(GraphicsCase one, int count) {
    EngineState state = Objects.requireNonNull(states.get(one));
    long first = frames.getOrDefault(one, 0);
    int before = 0;
    for (int i = 0; i < count + WARM_UP; i++) {
      if (i == WARM_UP) {
        before = stage.drawn();
      }
      resolver
          .program(state, first + i, GraphicsStage.SIZE)
          .picture()
          .layers()
          .forEach(layer -> stage.frame(layer.input()));
    }
    return stage.drawn() - before;
  }

  private static Thread none(Runnable work) {
    throw new IllegalStateException("one core is measured: there are no helpers");
  }

  private void draw(GraphicsCase one, CpuCompositor compositor, WritableFrame target) {
    EngineState state = Objects.requireNonNull(states.get(one));
    int first = frames.getOrDefault(one, 300);
    for (int frame = first; frame < first + FRAMES_PER_TURN; frame++) {
      stage.next();
      compositor.render(resolver.program(state, frame, GraphicsStage.SIZE), stage, target);
    }
    frames.put(one, first + FRAMES_PER_TURN);
  }

  private static double lowerQuartile(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 4];
  }

  @Override
  public void close() {
    stage.close();
  }
}
