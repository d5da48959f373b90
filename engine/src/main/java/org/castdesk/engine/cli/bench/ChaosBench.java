package org.castdesk.engine.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.cli.bench.chaos.ChaosTrial;
import org.castdesk.engine.fault.MediaException;

/// Real senders that are treated badly for ten minutes: what the programme notices of it.
final class ChaosBench implements Bench {
  private static final int SLOTS = 12;
  private static final int QUICK_SLOTS = 4;

  @Override
  public String name() {
    return "chaos";
  }

  @Override
  public String goal() {
    return "12 live sources (RTMP, SRT, HLS, TS), 10 minutes, >= 200 faults: no late tick, no wrong"
        + " picture on slots not hit, faults told within 1 s of their limit, back within 3 s of"
        + " their peer, sound and picture within 40 ms, nothing leaked";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    ChaosTrial.Size size =
        context.isQuick()
            ? new ChaosTrial.Size(QUICK_SLOTS, 40, 2_500)
            : new ChaosTrial.Size(SLOTS, 600, 2_700);
    Path folder = context.folder("chaos");
    Files.createDirectories(context.clips());
    long filesBefore = openFiles();
    BenchResult.Builder result = new BenchResult.Builder();
    try {
      ChaosTrial.Found found =
          new ChaosTrial(size, folder, context.clock(), context::say)
              .run(
                  context.clips(),
                  context.runner(folder, Map.of()),
                  options -> context.engine(options));
      result
          .add("faults", found.faults(), "", new BenchResult.AtLeast(context.isQuick() ? 8 : 200))
          .tell("ticks", found.ticks(), "")
          .add("late ticks", found.lateTicks(), "", new BenchResult.AtMost(0))
          .tell("pictures of slots not hit", found.looked(), "")
          .add("wrong ones of them", found.wrong(), "", new BenchResult.AtMost(0))
          .add(
              "slowest fault told (limits: 1 to 1.5 s)",
              found.told(),
              "s",
              new BenchResult.AtMost(2.5))
          .tell("slowest fault told, from a store (HLS)", found.toldOfStores(), "s")
          .add("slowest source back", found.back(), "s", new BenchResult.AtMost(3))
          .tell("flashes with a beep", found.offsets(), "")
          .add(
              "sound and picture apart, worst",
              found.worstOffset(),
              "ms",
              new BenchResult.AtMost(40))
          .add("workers left", found.workersLeft(), "", new BenchResult.AtMost(0))
          .add("shared files left", found.filesLeft(), "", new BenchResult.AtMost(0))
          .add("threads left", found.threadsLeft(), "", new BenchResult.AtMost(0))
          .add("open files left", openFiles() - filesBefore, "", new BenchResult.AtMost(8));
      found.notes().forEach(result::note);
    } catch (MediaException e) {
      throw new IOException("The recording cannot be read: " + e.getMessage(), e);
    }
    return result.build();
  }

  private static long openFiles() {
    String[] names = new File("/proc/self/fd").list();
    return names == null ? 0 : List.of(names).size();
  }
}
