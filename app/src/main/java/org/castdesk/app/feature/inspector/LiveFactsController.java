package org.castdesk.app.feature.inspector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.castdesk.app.feature.inspector.InspectorModel.Fact;
import org.castdesk.app.feature.inspector.InspectorModel.Level;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.SourceContent.Live;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// How a live source comes, for whoever wants to know why. Every line is always there, so that the
/// eye finds it again; a dash stands for what is not known.
final class LiveFactsController {
  private static final String UNKNOWN = "–";

  /// What stands below the delay.
  private static final List<StreamKey> LATER =
      List.of(
          StreamKey.FACT_SLACK,
          StreamKey.FACT_JITTER,
          StreamKey.FACT_DAMAGED,
          StreamKey.FACT_DROPPED,
          StreamKey.FACT_JUMPS,
          StreamKey.FACT_DRIFT,
          StreamKey.FACT_RECONNECTS);

  private final Texts texts;

  LiveFactsController(Texts texts) {
    this.texts = texts;
  }

  /// What is wrong, and what comes of it.
  ///
  /// @param reason why it does not play; empty = nothing is wrong
  List<Fact> trouble(SourceStatus status, String reason, long frame, FrameRate rate) {
    boolean failed = status.phase() instanceof Phase.Failed;
    Level level = reason.isEmpty() ? Level.RIGHT : failed ? Level.FAULT : Level.WARNING;
    String odd =
        status.sights().stream()
            .map(sight -> texts.get(said(sight)))
            .collect(Collectors.joining(" · "));
    return List.of(
        new Fact(texts.get(PropertyKey.FACT_REASON), known(reason), level),
        new Fact(texts.get(StreamKey.FACT_NEXT_TRY), nextTry(status, frame, rate), Level.RIGHT),
        new Fact(
            texts.get(StreamKey.FACT_WARNING),
            known(odd),
            odd.isEmpty() ? Level.RIGHT : Level.WARNING));
  }

  private static StreamKey said(Sight sight) {
    return StreamKey.valueOf("SIGHT_" + sight.name() + "_SAID");
  }

  private static String known(String words) {
    return words.isEmpty() ? UNKNOWN : words;
  }

  private String nextTry(SourceStatus status, long frame, FrameRate rate) {
    FrameNumber at =
        switch (status.phase()) {
          case Phase.Failed failed -> failed.retryAt();
          case Phase.Holding holding -> holding.retryAt();
          case Phase.Opening _, Phase.Running _, Phase.Ended _ -> null;
        };
    if (at == null) {
      return UNKNOWN;
    }
    long nanos = Math.max(0, rate.startNanos(at.value()) - rate.startNanos(frame));
    return texts.get(StreamKey.FACT_IN_SECONDS, Math.ceilDiv(nanos, 1_000_000_000L));
  }

  /// The readings.
  ///
  /// @param input null = nothing came yet
  List<Fact> readings(Live spec, SourceStatus status, Telemetry.@Nullable Input input) {
    Telemetry.Live live = input == null ? null : input.live();
    List<Fact> facts = new ArrayList<>();
    facts.add(number(StreamKey.FACT_AGE, age(status, input)));
    if (live == null) {
      for (StreamKey key : List.of(StreamKey.FACT_BITRATE, StreamKey.FACT_ARRIVES)) {
        facts.add(number(key, UNKNOWN));
      }
      facts.add(number(StreamKey.FACT_DELAY, millis(spec.buffer().toMillis())));
      for (StreamKey key : LATER) {
        facts.add(number(key, UNKNOWN));
      }
      return facts;
    }
    facts.add(number(StreamKey.FACT_BITRATE, bits(live.bitsPerSecond())));
    facts.add(
        number(
            StreamKey.FACT_ARRIVES,
            texts.get(StreamKey.FACT_PER_SECOND, decimal(live.picturesPerSecond()))));
    facts.add(number(StreamKey.FACT_DELAY, delay(live.delayMillis(), spec.buffer())));
    facts.add(number(StreamKey.FACT_SLACK, millis(live.slackMillis())));
    facts.add(number(StreamKey.FACT_JITTER, millis(live.jitterMillis())));
    facts.add(count(StreamKey.FACT_DAMAGED, live.damaged()));
    facts.add(count(StreamKey.FACT_DROPPED, live.dropped()));
    facts.add(count(StreamKey.FACT_JUMPS, live.jumps()));
    facts.add(number(StreamKey.FACT_DRIFT, signed(live.driftPpm()) + " ppm"));
    facts.add(count(StreamKey.FACT_RECONNECTS, live.reconnects()));
    return facts;
  }

  /// While it holds, its link says for how long.
  private static String age(SourceStatus status, Telemetry.@Nullable Input input) {
    return input == null || !(status.phase() instanceof Phase.Running)
        ? UNKNOWN
        : millis(input.ageMillis());
  }

  /// The set buffer, and what was added to it: `200 + 40 ms`.
  private String delay(long millis, Duration buffer) {
    long added = millis - buffer.toMillis();
    return added > 0
        ? texts.get(StreamKey.FACT_DELAY_PARTS, buffer.toMillis(), added)
        : millis(millis);
  }

  private static String millis(long millis) {
    return millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  private static String bits(long perSecond) {
    return perSecond < 1_000_000
        ? Math.round(perSecond / 1000.0) + " kbit/s"
        : decimal(perSecond / 1e6) + " Mbit/s";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String signed(int value) {
    return value > 0 ? "+" + value : value < 0 ? "−" + -value : "0";
  }

  private Fact count(Wording name, long count) {
    return number(name, Long.toString(count));
  }

  private Fact number(Wording name, String value) {
    return new Fact(texts.get(name), value, Level.RIGHT, true);
  }
}
