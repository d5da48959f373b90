package org.castdesk.engine.compose.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.castdesk.engine.time.EngineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the kernels compiled beside the running show, then switches the compositor over to the
/// vector ones.
///
/// Vector code is unbearably slow until the optimising compiler has had it: a single mix could cost
/// a second. So it runs here on scratch memory, a little at a time, until it beats the plain kernels;
/// those are compiled on the way. Where the vector module is absent, or never wins, the plain ones
/// stay.
///
/// **Thread**: run it once on a thread of its own, of low priority; it ends by itself, or soon after
/// an interrupt.
public final class KernelWarmup implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(KernelWarmup.class);
  private static final String MODULE = "jdk.incubator.vector";
  private static final int WIDTH = 960;
  private static final int ROWS = 8;
  private static final int CALLS_PER_ROUND = 16;
  private static final int LEAST_ROUNDS = 20;
  private static final long LONGEST_NANOS = 30_000_000_000L;

  private final KernelSwitch kernels;
  private final EngineClock clock;

  /// @param clock of the machine, also in offline runs: it measures code, not the show
  public KernelWarmup(KernelSwitch kernels, EngineClock clock) {
    this.kernels = kernels;
    this.clock = clock;
  }

  @Override
  public void run() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      LOG.info("Module {} is absent: pictures are mixed without vector registers", MODULE);
      return;
    }
    long start = clock.nowNanos();
    Kernels vector = new VectorKernels();
    try (Arena arena = Arena.ofShared()) {
      if (isFasterAtLast(vector, new Bench(arena), start)) {
        kernels.use(vector);
        LOG.debug("Vector kernels are warm after {} ms", (clock.nowNanos() - start) / 1_000_000);
      } else {
        LOG.info("Vector kernels never became fast: pictures are mixed without them");
      }
    }
  }

  private boolean isFasterAtLast(Kernels vector, Bench bench, long start) {
    Kernels plain = new PlainKernels();
    for (Job job : Bench.JOBS) {
      long bestPlainNanos = Long.MAX_VALUE;
      long bestVectorNanos = Long.MAX_VALUE;
      int rounds = 0;
      // The best of many rounds: a busy machine makes single ones look slow.
      while (rounds < LEAST_ROUNDS || bestVectorNanos > bestPlainNanos) {
        if (Thread.currentThread().isInterrupted() || clock.nowNanos() - start > LONGEST_NANOS) {
          return false;
        }
        bestPlainNanos = Math.min(bestPlainNanos, time(job, plain, bench));
        bestVectorNanos = Math.min(bestVectorNanos, time(job, vector, bench));
        rounds++;
      }
    }
    return true;
  }

  private long time(Job job, Kernels subject, Bench bench) {
    long before = clock.nowNanos();
    for (int i = 0; i < CALLS_PER_ROUND; i++) {
      job.run(subject, bench);
    }
    return clock.nowNanos() - before;
  }

  @FunctionalInterface
  private interface Job {
    void run(Kernels subject, Bench bench);
  }

  private static final class Bench {
    private static final Extent EXTENT = new Extent(WIDTH, ROWS);
    private static final List<Job> JOBS =
        List.of(
            (kernels, bench) -> kernels.mix(bench.a, bench.b, bench.c, EXTENT, 77),
            (kernels, bench) -> kernels.tint(bench.a, bench.c, EXTENT, 16, 77),
            (kernels, bench) -> kernels.blend(bench.a, bench.c, EXTENT, 77),
            (kernels, bench) -> kernels.blendMasked(bench.a, bench.b, bench.c, EXTENT, 255));

    private final PlaneSpot a;
    private final PlaneSpot b;
    private final PlaneSpot c;

    Bench(Arena arena) {
      a = plane(arena);
      b = plane(arena);
      c = plane(arena);
      // A mask of neither nothing nor everything: the plain kernel has no short cut.
      b.memory().fill((byte) 0x55);
    }

    private static PlaneSpot plane(Arena arena) {
      // Gaps between the rows, so that both loops of a kernel run.
      int stride = WIDTH + 64;
      MemorySegment memory = arena.allocate((long) stride * ROWS, 64);
      return new PlaneSpot(memory, 0, stride);
    }
  }
}
