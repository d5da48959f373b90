package org.castdesk.engine.state;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What graphics show that nobody typed, and what is wrong with them.
///
/// @param readings the newest words of each binding that was ever read
/// @param captions words a client sent in for a caption
/// @param tracks what is spoken now in each track of subtitles
/// @param troubles graphics that cannot be drawn, or not as asked for
/// @param backgrounds layouts whose background picture cannot be drawn
/// @param drawn how large the graphics of the scene on PVW are, while somebody looks at PVW
public record GraphicsState(
    WallClock clock,
    List<Reading> readings,
    Map<ComponentId, String> captions,
    List<Spoken> tracks,
    Map<ComponentId, MediaFault> troubles,
    Map<LayoutId, MediaFault> backgrounds,
    Map<ComponentId, Drawn> drawn) {
  public static final GraphicsState NONE =
      new GraphicsState(
          new WallClock(FrameNumber.ZERO, Instant.EPOCH, ZoneOffset.UTC),
          List.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of());

  public GraphicsState {
    readings = List.copyOf(readings);
    captions = Collections.unmodifiableMap(new LinkedHashMap<>(captions));
    tracks = List.copyOf(tracks);
    troubles = Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
    backgrounds = Collections.unmodifiableMap(new LinkedHashMap<>(backgrounds));
    drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
  }

  /// Which frame was shown at which time of day.
  public record WallClock(FrameNumber frame, Instant instant, ZoneId zone) {
    /// The time of day when this frame is shown.
    public ZonedDateTime at(long shown, FrameRate rate) {
      long nanos = rate.startNanos(shown) - rate.startNanos(frame.value());
      return instant.plusNanos(nanos).atZone(zone);
    }
  }

  /// The newest words of a binding.
  ///
  /// @param text what was read last and could be used, null = nothing yet
  /// @param fault why nothing newer can be read, null = all is well
  public record Reading(Binding binding, @Nullable String text, @Nullable MediaFault fault) {}

  /// How large a graphic is drawn when it rests, plate included; of one that travels it is the
  /// window. **Units**: pixels of the programme picture.
  public record Drawn(double widthPx, double heightPx) {}

  /// What a track of subtitles says at this moment.
  ///
  /// @param words empty = nothing is spoken
  /// @param from the first frame that says so
  /// @param until about the frame in which it says something else
  /// @param fault why nothing can be read, null = all is well
  public record Spoken(
      Graphic.Caption.Track track,
      String words,
      FrameNumber from,
      FrameNumber until,
      @Nullable MediaFault fault) {
    /// How much of its time is over, 0 to 1.
    public double shareAt(long frame) {
      long length = Math.max(1, until.value() - from.value());
      return Math.clamp((frame - from.value()) / (double) length, 0, 1);
    }
  }

  /// Null: it was not read yet.
  public @Nullable Spoken spoken(Graphic.Caption.Track track) {
    for (Spoken one : tracks) {
      if (one.track().equals(track)) {
        return one;
      }
    }
    return null;
  }

  /// What a caption shows; empty = nothing.
  public String words(ComponentId id, Graphic.Caption caption) {
    String sent = captions.get(id);
    Graphic.Caption.Track track = caption.track();
    if (sent != null || track == null) {
      return sent == null ? "" : sent;
    }
    Spoken spoken = spoken(track);
    return spoken == null ? "" : spoken.words();
  }

  /// In the place of what the same track said before.
  public GraphicsState with(Spoken now) {
    List<Spoken> all = new ArrayList<>(tracks);
    all.removeIf(one -> one.track().equals(now.track()));
    all.add(now);
    return new GraphicsState(clock, readings, captions, all, troubles, backgrounds, drawn);
  }

  /// Nobody shows this track any more.
  public GraphicsState without(Graphic.Caption.Track track) {
    List<Spoken> all = new ArrayList<>(tracks);
    all.removeIf(one -> one.track().equals(track));
    return new GraphicsState(clock, readings, captions, all, troubles, backgrounds, drawn);
  }

  /// Null: it was never read.
  public @Nullable Reading reading(Binding binding) {
    for (Reading reading : readings) {
      if (reading.binding().equals(binding)) {
        return reading;
      }
    }
    return null;
  }

  public GraphicsState withClock(WallClock changed) {
    return new GraphicsState(changed, readings, captions, tracks, troubles, backgrounds, drawn);
  }

  /// In the place of the older reading of the same binding.
  public GraphicsState with(Reading read) {
    List<Reading> all = new ArrayList<>(readings);
    all.removeIf(reading -> reading.binding().equals(read.binding()));
    all.add(read);
    return new GraphicsState(clock, all, captions, tracks, troubles, backgrounds, drawn);
  }

  /// @param words empty = the caption shows nothing
  public GraphicsState withCaption(ComponentId id, String words) {
    Map<ComponentId, String> changed = new LinkedHashMap<>(captions);
    if (words.isEmpty()) {
      changed.remove(id);
    } else {
      changed.put(id, words);
    }
    return new GraphicsState(clock, readings, changed, tracks, troubles, backgrounds, drawn);
  }

  /// @param fault null = it is drawn as asked for
  public GraphicsState withTrouble(Graphic.Owner owner, @Nullable MediaFault fault) {
    return switch (owner) {
      case ComponentId id ->
          new GraphicsState(
              clock, readings, captions, tracks, changed(troubles, id, fault), backgrounds, drawn);
      case LayoutId id ->
          new GraphicsState(
              clock, readings, captions, tracks, troubles, changed(backgrounds, id, fault), drawn);
    };
  }

  private static <K> Map<K, MediaFault> changed(
      Map<K, MediaFault> faults, K owner, @Nullable MediaFault fault) {
    Map<K, MediaFault> changed = new LinkedHashMap<>(faults);
    if (fault == null) {
      changed.remove(owner);
    } else {
      changed.put(owner, fault);
    }
    return changed;
  }

  /// In the place of all that was known before.
  public GraphicsState withDrawn(Map<ComponentId, Drawn> measured) {
    return new GraphicsState(clock, readings, captions, tracks, troubles, backgrounds, measured);
  }
}
