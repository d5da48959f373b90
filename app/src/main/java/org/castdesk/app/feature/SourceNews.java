package org.castdesk.app.feature;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// How a source flows, in the shape of its light and in a few words, wherever it is shown.
public final class SourceNews {
  /// From here on pictures come too far apart.
  private static final long LATE_MILLIS = 100;

  private final Texts texts;

  public SourceNews(Texts texts) {
    this.texts = texts;
  }

  /// @param reading beside the light: an age, or why there is none
  /// @param plate over the picture: HOLD, FAILED ...; empty = none
  /// @param fault the whole sentence; empty = none
  public record Said(Flow flow, String reading, String plate, String fault) {
    Said(Flow flow, String reading) {
      this(flow, reading, "", "");
    }
  }

  /// @param telemetry null = none came yet
  public Said of(SourceSlot slot, EngineState state, @Nullable Telemetry telemetry) {
    SourceSpec spec = state.show().source(slot).orElse(null);
    if (spec == null) {
      return new Said(Flow.OFF, "");
    }
    SourceStatus status = state.sources().get(slot);
    Phase phase = status == null ? new Phase.Opening(state.frame()) : status.phase();
    long frame = telemetry == null ? state.frame().value() : telemetry.frame();
    return say(phase, status, spec, new Now(state, telemetry, frame));
  }

  private record Now(EngineState state, @Nullable Telemetry telemetry, long frame) {
    FrameRate rate() {
      return state.show().format().rate();
    }

    double secondsSince(FrameNumber since) {
      return Math.max(0, rate().startNanos(frame) - rate().startNanos(since.value())) / 1e9;
    }
  }

  private Said say(Phase phase, @Nullable SourceStatus status, SourceSpec spec, Now now) {
    return switch (phase) {
      case Phase.Opening _ -> new Said(Flow.CUED, "", texts.get(TextKey.PLATE_OPENING), "");
      case Phase.Running _ -> running(status, spec, now);
      case Phase.Holding holding -> holding(holding, spec, now);
      case Phase.Ended(_, boolean slate) ->
          slate
              ? new Said(Flow.SLATE, texts.get(TextKey.READING_SLATE))
              : new Said(Flow.CUED, texts.get(TextKey.READING_ENDED));
      case Phase.Failed(MediaFault fault, FrameNumber retryAt) -> {
        int tries = status == null ? 1 : status.failures();
        String words = words(fault);
        yield new Said(
            Flow.FAILED,
            retryAt == null ? "" : texts.get(TextKey.READING_TRY, tries),
            texts.get(TextKey.PLATE_FAILED),
            retryAt == null ? words : texts.get(TextKey.FAULT_RETRY_IN, words, wait(retryAt, now)));
      }
    };
  }

  private Said holding(Phase.Holding holding, SourceSpec spec, Now now) {
    MediaFault cause = holding.cause();
    FrameNumber retryAt = holding.retryAt();
    boolean isLive = spec.content() instanceof SourceContent.Live;
    String why = cause != null ? words(cause) : isLive ? texts.get(StreamKey.HOLDING_NOTHING) : "";
    if (cause != null && retryAt != null) {
      why = texts.get(TextKey.FAULT_RETRY_IN, why, wait(retryAt, now));
    }
    boolean isSlate = now.frame() >= holding.slateAt().value();
    return isSlate
        ? new Said(Flow.SLATE, texts.get(TextKey.READING_SLATE), "", why)
        : new Said(
            Flow.HOLDING,
            String.format(Locale.ROOT, "%.1f s", now.secondsSince(holding.since())),
            texts.get(TextKey.PLATE_HOLD),
            why);
  }

  private String words(MediaFault fault) {
    return texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
  }

  private static long wait(FrameNumber retryAt, Now now) {
    long nanos = now.rate().startNanos(retryAt.value()) - now.rate().startNanos(now.frame());
    return Math.max(0, Math.ceilDiv(nanos, 1_000_000_000L));
  }

  private Said running(@Nullable SourceStatus status, SourceSpec spec, Now now) {
    if (spec.content() instanceof SourceContent.Still
        || spec.content() instanceof SourceContent.Colour) {
      return new Said(Flow.CUED, texts.get(TextKey.READING_STILL));
    }
    boolean isLive = spec.content() instanceof SourceContent.Live;
    if (status != null && !isLive && !status.head().playing()) {
      boolean atStart = status.head().positionNanos() == 0;
      return new Said(
          Flow.CUED, texts.get(atStart ? TextKey.READING_CUED : TextKey.READING_PAUSED));
    }
    Telemetry telemetry = now.telemetry();
    Telemetry.Input input = telemetry == null ? null : telemetry.sources().get(spec.slot());
    String plate = sights(status, "");
    String odd = sights(status, "_SAID");
    if (input == null) {
      return new Said(Flow.FLOWS, "", plate, odd);
    }
    long age = input.ageMillis();
    // Three digits and their unit would touch the slot's name in the smallest tiles.
    String words =
        age < LATE_MILLIS ? age + " ms" : String.format(Locale.ROOT, "%.1f s", age / 1000.0);
    return new Said(age < LATE_MILLIS ? Flow.FLOWS : Flow.LATE, words, plate, odd);
  }

  /// What is odd about it: the worst in one word for its plate, all of it in a sentence. What is
  /// black is frozen too, mostly.
  private String sights(@Nullable SourceStatus status, String form) {
    return status == null
        ? ""
        : status.sights().stream()
            .sorted(Comparator.comparingInt(sight -> sight == Sight.BLACK ? 0 : 1))
            .limit(form.isEmpty() ? 1 : Sight.values().length)
            .map(sight -> texts.get(StreamKey.valueOf("SIGHT_" + sight.name() + form)))
            .collect(Collectors.joining(" · "));
  }
}
