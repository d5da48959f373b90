package org.castdesk.engine.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.castdesk.engine.data.CueFeeds;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Caption.Track;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.ClipRest;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.KeyState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// Tells the state what each track of subtitles says, in the frame in which that changes: so PVW, PGM
/// and every client show the same words, and nothing is told in between.
///
/// **Thread**: the tick.
final class CaptionClock {
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long LONGEST_MILLIS = 3_600_000;

  private final CueFeeds feeds;
  private final CommandQueue queue;
  private final Map<Track, Said> told = new HashMap<>();
  private Set<Track> tracks = Set.of();
  private @Nullable Show show;
  private @Nullable OnAir air;

  CaptionClock(CueFeeds feeds, CommandQueue queue) {
    this.feeds = feeds;
    this.queue = queue;
  }

  /// To be called when what was queued for this frame is decided.
  ///
  /// @return whether anything was told that shows in this very frame
  boolean check(long frame, EngineState state) {
    boolean isNew = follow(state);
    for (Track track : tracks) {
      Said now = said(frame, state, track);
      Said before = told.put(track, now);
      if (!now.saysAs(before)) {
        queue.add(new Fact.TrackSpoke(track, now.words(), now.frames(), now.fault()));
        isNew = true;
      }
    }
    return isNew;
  }

  private Said said(long frame, EngineState state, Track track) {
    String location = location(state, track);
    if (location == null) {
      return new Said("", 0, null);
    }
    CueFeeds.Found found = feeds.found(location);
    long millis =
        ClipRest.fileNanos(state, track.slot(), frame) / NANOS_PER_MILLI - track.offsetMillis();
    long left = Math.min(LONGEST_MILLIS, found.sheet().nextChange(millis) - millis);
    return new Said(
        found.sheet().at(millis),
        state.show().format().rate().frameAt(left * NANOS_PER_MILLI),
        found.fault());
  }

  /// What a track says at one frame, and for how many it will.
  private record Said(String words, long frames, @Nullable MediaFault fault) {
    boolean saysAs(@Nullable Said other) {
      return other != null && words.equals(other.words) && Objects.equals(fault, other.fault);
    }
  }

  /// Offline, words are waited for, or two runs would differ.
  void awaitRead(EngineState state, Duration timeout) throws InterruptedException {
    var _ = follow(state);
    feeds.awaitRead(timeout);
  }

  @SuppressWarnings("ReferenceEquality") // cheap: it only says that something may have changed
  private boolean follow(EngineState state) {
    if (state.show() == show && state.onAir() == air) {
      return false;
    }
    boolean isNew = false;
    show = state.show();
    air = state.onAir();
    Set<Track> wanted = tracks(state);
    Set<String> locations = new HashSet<>();
    for (Track track : wanted) {
      String location = location(state, track);
      if (location != null) {
        locations.add(location);
      }
    }
    feeds.follow(locations);
    for (Track track : tracks) {
      if (!wanted.contains(track)) {
        told.remove(track);
        queue.add(new Fact.TrackForgotten(track));
        isNew = true;
      }
    }
    tracks = wanted;
    return isNew;
  }

  /// Of the show as it is now, and of what went on air before it was edited.
  private static Set<Track> tracks(EngineState state) {
    OnAir air = state.onAir();
    Stream<Component> onAir =
        Stream.of(
                air.program().graphics(),
                air.mixing() == null ? List.<AirComponent>of() : air.mixing().to().graphics(),
                air.keys().stream().map(KeyState::graphics).flatMap(List::stream).toList())
            .flatMap(List::stream)
            .map(AirComponent::component);
    Set<Track> tracks = new LinkedHashSet<>();
    Stream.concat(state.show().components().stream(), onAir)
        .forEach(component -> {
          Track track =
              component.graphic() instanceof Graphic.Caption caption ? caption.track() : null;
          if (track != null) {
            tracks.add(track);
          }
        });
    return tracks;
  }

  /// Null: the source is no file.
  private static @Nullable String location(EngineState state, Track track) {
    if (track.file() != null) {
      return track.file();
    }
    return state
        .show()
        .source(track.slot())
        .map(source ->
            source.content() instanceof SourceContent.Media media ? media.location() : null)
        .orElse(null);
  }
}
