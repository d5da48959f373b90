package org.castdesk.app.feature.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceFace.ClipFace;
import org.castdesk.app.control.SourceFace.Kind;
import org.castdesk.app.control.Tally;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Puts the engine's state and readings of one slot into the words and shapes of its tile.
final class SourceTileController {
  /// From here on pictures come too far apart.
  private static final long LATE_MILLIS = 100;

  private static final Pattern ADDRESS = Pattern.compile("(?i)^[a-z][a-z0-9+.-]+://.*");

  private final Texts texts;

  SourceTileController(Texts texts) {
    this.texts = texts;
  }

  /// @param telemetry null = none came yet
  SourceFace face(SourceSlot slot, EngineState state, @Nullable Telemetry telemetry) {
    SourceSpec spec = state.show().source(slot).orElse(null);
    if (spec == null) {
      return SourceFace.free(texts.get(TextKey.SOURCE_FREE));
    }
    SourceStatus status = state.sources().get(slot);
    long frame = telemetry == null ? state.frame().value() : telemetry.frame();
    MediaInfo info = status == null ? null : status.info();
    Phase phase = status == null ? new Phase.Opening(state.frame()) : status.phase();
    Said said = say(phase, status, spec, new Now(state, telemetry, frame));
    return new SourceFace(
        spec.name(),
        kind(spec.content(), info),
        said.flow(),
        said.reading(),
        said.plate(),
        said.fault().isEmpty() ? damage(status) : said.fault(),
        phase instanceof Phase.Opening ? "" : details(spec.content(), info),
        phase instanceof Phase.Failed || phase instanceof Phase.Opening || status == null
            ? null
            : clip(spec, status, new Now(state, telemetry, frame)));
  }

  /// What is wrong with a source that plays all the same.
  private String damage(@Nullable SourceStatus status) {
    MediaFault fault = status == null ? null : status.damage();
    return fault == null ? "" : texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
  }

  private record Now(EngineState state, @Nullable Telemetry telemetry, long frame) {
    FrameRate rate() {
      return state.show().format().rate();
    }

    double secondsSince(FrameNumber since) {
      return Math.max(0, rate().startNanos(frame) - rate().startNanos(since.value())) / 1e9;
    }
  }

  private record Said(Flow flow, String reading, String plate, String fault) {
    Said(Flow flow, String reading) {
      this(flow, reading, "", "");
    }
  }

  private Said say(Phase phase, @Nullable SourceStatus status, SourceSpec spec, Now now) {
    return switch (phase) {
      case Phase.Opening _ -> new Said(Flow.CUED, "", texts.get(TextKey.PLATE_OPENING), "");
      case Phase.Running _ -> running(status, spec, now);
      case Phase.Holding(FrameNumber since, FrameNumber slateAt) ->
          now.frame() < slateAt.value()
              ? new Said(
                  Flow.HOLDING,
                  String.format(Locale.ROOT, "%.1f s", now.secondsSince(since)),
                  texts.get(TextKey.PLATE_HOLD),
                  "")
              : new Said(Flow.SLATE, texts.get(TextKey.READING_SLATE));
      case Phase.Ended(_, boolean slate) ->
          slate
              ? new Said(Flow.SLATE, texts.get(TextKey.READING_SLATE))
              : new Said(Flow.CUED, texts.get(TextKey.READING_ENDED));
      case Phase.Failed(MediaFault fault, FrameNumber retryAt) -> {
        int tries = status == null ? 1 : status.failures();
        String words = texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
        yield new Said(
            Flow.FAILED,
            retryAt == null ? "" : texts.get(TextKey.READING_TRY, tries),
            texts.get(TextKey.PLATE_FAILED),
            retryAt == null ? words : texts.get(TextKey.FAULT_RETRY_IN, words, wait(retryAt, now)));
      }
    };
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
    if (status != null && !status.head().playing()) {
      boolean atStart = status.head().positionNanos() == 0;
      return new Said(
          Flow.CUED, texts.get(atStart ? TextKey.READING_CUED : TextKey.READING_PAUSED));
    }
    Telemetry telemetry = now.telemetry();
    Telemetry.Input input = telemetry == null ? null : telemetry.sources().get(spec.slot());
    if (input == null) {
      return new Said(Flow.FLOWS, "");
    }
    long age = input.ageMillis();
    String words = age < 1000 ? age + " ms" : String.format(Locale.ROOT, "%.1f s", age / 1000.0);
    return new Said(age < LATE_MILLIS ? Flow.FLOWS : Flow.LATE, words);
  }

  private static Kind kind(SourceContent content, @Nullable MediaInfo info) {
    return switch (content) {
      case SourceContent.Media media ->
          ADDRESS.matcher(media.location()).matches()
              ? Kind.NETWORK
              : info != null && !info.hasVideo() ? Kind.SOUND : Kind.FILE;
      case SourceContent.Still _ -> Kind.STILL;
      case SourceContent.Colour _, SourceContent.TestPattern _ -> Kind.GENERATOR;
    };
  }

  /// `1920×1080 · 25 fps · h264 · aac 2 ch · 0:12`.
  private static String details(SourceContent content, @Nullable MediaInfo info) {
    if (content instanceof SourceContent.Colour(var rgb)) {
      return rgb.toString();
    }
    if (info == null || content instanceof SourceContent.TestPattern) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (info.picture() != null) {
      parts.add(info.picture().widthPx() + "×" + info.picture().heightPx());
    }
    if (info.rate() != null && content instanceof SourceContent.Media) {
      double fps = info.rate().framesPerSecond();
      parts.add(
          (fps == Math.rint(fps)
                  ? Long.toString(Math.round(fps))
                  : String.format(Locale.ROOT, "%.2f", fps))
              + " fps");
    }
    if (info.videoCodec() != null) {
      parts.add(info.videoCodec());
    }
    if (info.audioCodec() != null) {
      parts.add(info.audioCodec() + " " + info.audioChannels() + " ch");
    }
    if (info.duration() != null && content instanceof SourceContent.Media) {
      parts.add(time(info.duration().toNanos()));
    }
    return String.join(" · ", parts);
  }

  private static @Nullable ClipFace clip(SourceSpec spec, SourceStatus status, Now now) {
    MediaInfo info = status.info();
    Duration duration = info == null ? null : info.duration();
    if (!(spec.content() instanceof SourceContent.Media media)
        || duration == null
        || !duration.isPositive()) {
      return null;
    }
    long whole = duration.toNanos();
    long position = positionNanos(status, now.frame(), now.rate(), whole);
    return new ClipFace(
        (double) position / whole,
        status.head().playing() ? ClipFace.Motion.PLAYING : ClipFace.Motion.PAUSED,
        media.repeat().isEndless() ? ClipFace.Rounds.LOOP : ClipFace.Rounds.ONCE,
        time(position));
  }

  /// Where the head is within one pass; at the end of the last one it stays there.
  static long positionNanos(SourceStatus status, long frame, FrameRate rate, long wholeNanos) {
    long position = Math.max(0, status.head().positionAt(frame, rate));
    return status.phase() instanceof Phase.Ended ? wholeNanos : position % wholeNanos;
  }

  private static String time(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /// Heard counts like seen; what the stand-by covers is not on air. PGM wins where both apply.
  static Tally tally(SourceSlot slot, EngineState state) {
    OnAir air = state.onAir();
    boolean onAir =
        air.urgent() != null
            ? slot.equals(air.urgent().slot())
            : uses(air.program().layout(), slot)
                || (air.mixing() != null && uses(air.mixing().to().layout(), slot));
    if (onAir) {
      return Tally.ON_AIR;
    }
    boolean next =
        state
            .show()
            .scene(air.preview())
            .map(Scene::layout)
            .flatMap(state.show()::layout)
            .map(layout -> uses(layout, slot))
            .orElse(false);
    return next ? Tally.NEXT : Tally.OFF;
  }

  private static boolean uses(Layout layout, SourceSlot slot) {
    return Stream.concat(
            layout.videoLayers().stream()
                .filter(layer -> layer.opacity() > 0)
                .map(VideoLayer::slot),
            layout.audioLayers().stream().map(AudioLayer::slot))
        .anyMatch(slot::equals);
  }
}
