package org.castdesk.engine.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.cli.bench.looks.ComposeMeter;
import org.castdesk.engine.cli.bench.looks.LookCase;

/// What each look costs the compositor, beside the same box as it comes.
final class LooksBench implements Bench {
  private static final int TURNS = 15;
  private static final int QUICK_TURNS = 3;

  @Override
  public String name() {
    return "looks";
  }

  @Override
  public String goal() {
    return "composing at 1080p on one core, beyond the same box plain: corner, border, shadow,"
        + " cut-out and all of them <= 1 ms; half turn <= 2 ms, full chroma or luma key <="
        + " 4.5 ms a frame";
  }

  @Override
  public BenchResult run(BenchContext context) {
    BenchResult.Builder result = new BenchResult.Builder();
    ComposeMeter meter = new ComposeMeter(context.isQuick() ? QUICK_TURNS : TURNS);
    List<LookCase> cases = LookCase.all();
    for (ComposeMeter.Source source : ComposeMeter.Source.values()) {
      context.say("source " + source.name().toLowerCase(Locale.ROOT));
      tell(result, source, meter.measure(cases, source));
    }
    return result
        .note(
            "processor time of one thread; lower quartile of short turns, all cases in turns;"
                + " background of one colour")
        .note("a resting source: what is made from its picture may be kept")
        .build();
  }

  private static void tell(
      BenchResult.Builder result, ComposeMeter.Source source, Map<LookCase, Double> found) {
    String how = source == ComposeMeter.Source.MOVING ? "" : ", resting";
    found.forEach((one, millis) -> {
      if (one.isPlain()) {
        result.tell(one.name() + how, millis, "ms");
        return;
      }
      double plain = plain(one, found);
      Double more = one.moreMs();
      BenchResult.Limit limit =
          more == null ? new BenchResult.Told() : new BenchResult.AtMost(plain + more);
      result.add(one.name() + how, millis, "ms", limit);
      result.tell(" beside the plain one", millis / plain, "x");
    });
  }

  private static double plain(LookCase one, Map<LookCase, Double> found) {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(one.plain()))
        .map(entry -> Objects.requireNonNull(entry.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
