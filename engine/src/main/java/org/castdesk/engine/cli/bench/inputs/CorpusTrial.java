package org.castdesk.engine.cli.bench.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// Files that were damaged by a seeded hand, each opened and looked through by the engine's probe.
public final class CorpusTrial {
  private static final int BATCH = 50;
  private static final long LIMIT_SECONDS = 300;
  private static final int SIGNAL = 128;

  private CorpusTrial() {}

  /// @param crashes processes that a signal ended
  /// @param hangs processes that did not end in time
  /// @param firstBad the file of the first of them, empty = none
  public record Found(int files, int crashes, int hangs, String firstBad) {}

  /// What is to be tried.
  ///
  /// @param originals whole files
  /// @param folder where the damaged ones are written
  /// @param kept where those are kept that did harm
  public record Plan(List<Path> originals, int count, long seed, Path folder, Path kept) {
    public Plan {
      originals = List.copyOf(originals);
    }
  }

  /// @param probe makes the command line that looks into files
  public static Found run(Plan plan, ProcessRun runner, Function<List<String>, List<String>> probe)
      throws IOException, InterruptedException {
    Random random = new Random(plan.seed());
    List<byte[]> wholes = new ArrayList<>();
    for (Path original : plan.originals()) {
      wholes.add(Files.readAllBytes(original));
    }
    int crashes = 0;
    int hangs = 0;
    String first = "";
    for (int done = 0; done < plan.count(); done += BATCH) {
      List<String> files = new ArrayList<>();
      for (int i = done; i < Math.min(plan.count(), done + BATCH); i++) {
        int which = i % wholes.size();
        Path file = plan.folder().resolve(i + "-" + plan.originals().get(which).getFileName());
        Files.write(file, Mutation.of(wholes.get(which), random));
        files.add(file.toString());
      }
      int code = run(runner, probe.apply(files));
      // Files that cannot be played are what is expected: the answer 1 is a good one.
      if (code < 0 || code >= SIGNAL) {
        crashes += code >= SIGNAL ? 1 : 0;
        hangs += code < 0 ? 1 : 0;
        for (String file : files) {
          Path copy = plan.kept().resolve("harmful-" + Path.of(file).getFileName());
          Files.copy(Path.of(file), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
          first = first.isEmpty() ? "one of the batch of " + copy : first;
        }
      }
      for (String file : files) {
        Files.delete(Path.of(file));
      }
    }
    return new Found(plan.count(), crashes, hangs, first);
  }

  /// The exit code, -1 = it had to be ended.
  private static int run(ProcessRun runner, List<String> command) throws InterruptedException {
    try {
      return runner.run("probe", command, LIMIT_SECONDS).exitCode();
    } catch (IOException e) {
      return -1;
    }
  }
}
