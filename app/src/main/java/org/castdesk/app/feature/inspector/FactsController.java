package org.castdesk.app.feature.inspector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.app.feature.inspector.InspectorModel.Fact;
import org.castdesk.app.feature.inspector.InspectorModel.Level;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What is known of a source, to read: what it is, and how it flows.
final class FactsController {
  private static final long LATE_MILLIS = 100;

  private final Texts texts;
  private final LiveFactsController live;

  FactsController(Texts texts) {
    this.texts = texts;
    live = new LiveFactsController(texts);
  }

  List<Fact> of(SourceSpec source, EngineState state, @Nullable Telemetry telemetry) {
    List<Fact> facts = new ArrayList<>();
    SourceStatus status = state.sources().get(source.slot());
    if (status != null) {
      facts.add(link(source, status, new Now(state, telemetry)));
      if (source.content() instanceof SourceContent.Live spec) {
        facts.addAll(
            live.trouble(
                status,
                reason(status),
                new Now(state, telemetry).frame(),
                state.show().format().rate()));
        facts.addAll(
            live.readings(
                spec, status, telemetry == null ? null : telemetry.sources().get(source.slot())));
      } else {
        addFault(facts, status);
      }
      addInfo(facts, source.content(), status.info());
    }
    return facts;
  }

  private record Now(EngineState state, @Nullable Telemetry telemetry) {
    long frame() {
      return telemetry == null ? state.frame().value() : telemetry.frame();
    }
  }

  private Fact link(SourceSpec source, SourceStatus status, Now now) {
    String name = texts.get(PropertyKey.FACT_LINK);
    return switch (status.phase()) {
      case Phase.Opening _ -> new Fact(name, texts.get(TextKey.PLATE_OPENING), Level.RIGHT);
      case Phase.Running _ -> running(name, source, status, now);
      case Phase.Holding(var since, var slateAt, _, _) ->
          new Fact(
              name,
              texts.get(now.frame() < slateAt.value() ? TextKey.PLATE_HOLD : TextKey.READING_SLATE)
                  + " · "
                  + age(millisSince(since.value(), now)),
              Level.WARNING);
      case Phase.Ended(_, boolean slate) ->
          new Fact(
              name,
              texts.get(slate ? TextKey.READING_SLATE : TextKey.READING_ENDED),
              slate ? Level.WARNING : Level.RIGHT);
      case Phase.Failed _ ->
          new Fact(
              name,
              texts.get(TextKey.PLATE_FAILED)
                  + " · "
                  + texts.get(TextKey.READING_TRY, status.failures()),
              Level.FAULT);
    };
  }

  private Fact running(String name, SourceSpec source, SourceStatus status, Now now) {
    boolean moves =
        source.content() instanceof SourceContent.Media
            || source.content() instanceof SourceContent.Live
            || source.content() instanceof SourceContent.TestPattern;
    if (!moves) {
      return new Fact(name, texts.get(TextKey.READING_STILL), Level.RIGHT);
    }
    boolean isLive = source.content() instanceof SourceContent.Live;
    if (!isLive && !status.head().playing()) {
      return new Fact(name, texts.get(TextKey.READING_PAUSED), Level.RIGHT);
    }
    Telemetry telemetry = now.telemetry();
    Telemetry.Input input = telemetry == null ? null : telemetry.sources().get(source.slot());
    if (input == null) {
      return new Fact(name, texts.get(PropertyKey.FACT_FLOWS), Level.RIGHT);
    }
    boolean late = input.ageMillis() >= LATE_MILLIS;
    return new Fact(
        name,
        texts.get(late ? PropertyKey.FACT_LATE : PropertyKey.FACT_FLOWS)
            + " · "
            + age(input.ageMillis()),
        late ? Level.WARNING : Level.RIGHT);
  }

  private static long millisSince(long frame, Now now) {
    FrameRate rate = now.state().show().format().rate();
    return Math.max(0, rate.startNanos(now.frame()) - rate.startNanos(frame)) / 1_000_000;
  }

  private static String age(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }

  /// Why a live source does not play; empty = it plays.
  private String reason(SourceStatus status) {
    return switch (status.phase()) {
      case Phase.Failed failed -> words(failed.fault());
      case Phase.Holding(_, _, MediaFault cause, _) ->
          cause == null ? texts.get(StreamKey.HOLDING_NOTHING) : words(cause);
      case Phase.Opening _, Phase.Running _, Phase.Ended _ -> "";
    };
  }

  private void addFault(List<Fact> facts, SourceStatus status) {
    MediaFault fault = status.phase() instanceof Phase.Failed failed ? failed.fault() : null;
    if (fault != null) {
      facts.add(new Fact(texts.get(PropertyKey.FACT_REASON), words(fault), Level.FAULT));
    } else if (status.damage() != null) {
      facts.add(
          new Fact(texts.get(PropertyKey.FACT_DAMAGE), words(status.damage()), Level.WARNING));
    }
  }

  private String words(MediaFault fault) {
    return texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
  }

  private void addInfo(List<Fact> facts, SourceContent content, @Nullable MediaInfo info) {
    if (info == null) {
      return;
    }
    if (info.picture() != null) {
      String size = info.picture().widthPx() + " × " + info.picture().heightPx();
      facts.add(fact(PropertyKey.FACT_PICTURE, codec(size, info.videoCodec())));
    }
    if (info.rate() != null && !(content instanceof SourceContent.Still)) {
      facts.add(fact(PropertyKey.FACT_RATE, rate(info.rate())));
    }
    if (content instanceof SourceContent.Media) {
      Duration duration = info.duration();
      facts.add(
          fact(
              PropertyKey.FACT_LENGTH,
              duration == null ? texts.get(PropertyKey.FACT_ENDLESS) : time(duration)));
    }
    facts.add(
        fact(
            PropertyKey.FACT_SOUND,
            info.hasAudio()
                ? codec(
                    texts.get(
                        PropertyKey.FACT_CHANNELS,
                        info.audioChannels(),
                        number(info.audioSampleRateHz() / 1000.0)),
                    info.audioCodec())
                : texts.get(PropertyKey.FACT_SILENT)));
    if (!info.container().isBlank()) {
      facts.add(fact(PropertyKey.FACT_CONTAINER, info.container()));
    }
  }

  private Fact fact(Wording name, String value) {
    return new Fact(texts.get(name), value, Level.RIGHT);
  }

  private static String codec(String facts, @Nullable String codec) {
    return codec == null ? facts : facts + " · " + codec;
  }

  private static String rate(FrameRate rate) {
    return number(rate.framesPerSecond()) + " fps";
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String time(Duration length) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%d",
        length.toHours(),
        length.toMinutesPart(),
        length.toSecondsPart(),
        length.toMillisPart() / 100);
  }
}
