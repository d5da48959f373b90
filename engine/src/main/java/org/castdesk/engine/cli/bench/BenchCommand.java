package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `castdesk bench`: measures, and says whether each goal is met.
@Command(
    name = "bench",
    description =
        "Measure what Castdesk promises, on this machine. Exits with 1 if a goal is missed.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which one; without a name, all of them.")
  private @Nullable String name;

  @Option(names = "--quick", description = "Measure each thing once, shorter: for a first look.")
  private boolean quick;

  @Option(names = "--list", description = "Say what can be measured, and the goals.")
  private boolean list;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON, too.")
  private @Nullable Path json;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = line().getOut();
    if (list) {
      BenchList.ALL.forEach(bench -> out.printf("%-10s %s%n", bench.name(), bench.goal()));
      return CommandLine.ExitCode.OK;
    }
    Map<Bench, BenchResult> results = measure(chosen(), out);
    if (json != null) {
      BenchReport.write(json, results, Machine.describe());
    }
    boolean isAllMet = results.values().stream().allMatch(BenchResult::isGoalMet);
    return isAllMet ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Map<Bench, BenchResult> measure(List<Bench> benches, PrintWriter out)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("castdesk-bench");
    Machine.describe().forEach(out::println);
    Map<Bench, BenchResult> results = new LinkedHashMap<>();
    try {
      BenchContext context =
          new BenchContext(
              home(),
              work,
              clips(),
              quick ? BenchContext.Depth.QUICK : BenchContext.Depth.FULL,
              new SystemClock(),
              line().getErr());
      for (Bench bench : benches) {
        out.println();
        out.println(bench.name() + ": " + bench.goal());
        out.flush();
        BenchResult result = bench.run(context);
        BenchReport.print(out, result);
        results.put(bench, result);
      }
    } finally {
      delete(work);
    }
    return results;
  }

  private List<Bench> chosen() {
    if (name == null) {
      return BenchList.ALL;
    }
    List<Bench> found = BenchList.ALL.stream().filter(bench -> bench.name().equals(name)).toList();
    if (found.isEmpty()) {
      String names = String.join(", ", BenchList.ALL.stream().map(Bench::name).toList());
      throw new CommandLine.ParameterException(
          line(), "there is no bench '" + name + "'; there are: " + names);
    }
    return found;
  }

  private CommandLine line() {
    return spec.commandLine();
  }

  private static Path home() throws IOException {
    String home = System.getProperty("castdesk.home");
    if (home == null || !Files.isExecutable(Path.of(home, "castdesk"))) {
      throw new IOException("benches run ./castdesk itself: start this with ./castdesk bench");
    }
    return Path.of(home);
  }

  private static Path clips() throws IOException {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path root =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return Files.createDirectories(root.resolve("castdesk/bench-clips"));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
