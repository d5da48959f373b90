package org.castdesk.app.feature.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceFace.ClipFace;
import org.castdesk.app.control.SourceFace.Kind;
import org.castdesk.app.feature.SourceNews;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Puts the engine's state and readings of one slot into the words and shapes of its tile.
final class SourceTileController {
  private static final Pattern ADDRESS = Pattern.compile("(?i)^[a-z][a-z0-9+.-]+://.*");

  private final Texts texts;
  private final SourceNews news;

  SourceTileController(Texts texts) {
    this.texts = texts;
    news = new SourceNews(texts);
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
    SourceNews.Said said = news.of(slot, state, telemetry);
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
            : clip(spec, status, frame, state.show().format().rate()),
        spec.content() instanceof SourceContent.Live ? texts.get(StreamKey.SOURCE_LIVE) : "");
  }

  /// What is wrong with a source that plays all the same.
  private String damage(@Nullable SourceStatus status) {
    MediaFault fault = status == null ? null : status.damage();
    return fault == null ? "" : texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
  }

  private static Kind kind(SourceContent content, @Nullable MediaInfo info) {
    return switch (content) {
      case SourceContent.Media media ->
          ADDRESS.matcher(media.location()).matches()
              ? Kind.NETWORK
              : info != null && !info.hasVideo() ? Kind.SOUND : Kind.FILE;
      case SourceContent.Live _ -> Kind.NETWORK;
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
    boolean isPlayed = content instanceof SourceContent.Media;
    if (info.rate() != null && (isPlayed || content instanceof SourceContent.Live)) {
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
    if (info.duration() != null && isPlayed) {
      parts.add(time(info.duration().toNanos()));
    }
    return String.join(" · ", parts);
  }

  private static @Nullable ClipFace clip(
      SourceSpec spec, SourceStatus status, long frame, FrameRate rate) {
    MediaInfo info = status.info();
    Duration duration = info == null ? null : info.duration();
    if (!(spec.content() instanceof SourceContent.Media media)
        || duration == null
        || !duration.isPositive()) {
      return null;
    }
    long whole = duration.toNanos();
    long position = positionNanos(status, frame, rate, whole);
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
}
