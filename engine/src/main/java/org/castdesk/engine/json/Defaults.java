package org.castdesk.engine.json;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a person may leave out of a show file, and what it means then.
final class Defaults {
  private final Map<Class<?>, Map<String, Default>> byRecord = new HashMap<>();

  /// Gives the value of a member that is not there.
  @FunctionalInterface
  interface Default {
    /// @param before the values of the members that come before this one, by name
    /// @param object the object as written
    Object of(Map<String, Object> before, JsonNode object);
  }

  Defaults() {
    show();
    sources();
    layouts();
    new GraphicDefaults(this).all();
    put(AirMemory.class, "padlocked", false);
    put(AirMemory.class, "keys", OnAir.KEYS_OFF);
  }

  @Nullable Default of(Class<?> record, String member) {
    return byRecord.getOrDefault(record, Map.of()).get(member);
  }

  private void show() {
    put(Show.class, "name", "Untitled");
    put(Show.class, "format", VideoFormat.HD_1080P30);
    put(Show.class, "sources", List.of());
    put(Show.class, "layouts", List.of());
    put(Show.class, "components", List.of());
    put(Show.class, "keys", Show.NO_KEYS);
    put(Show.DownstreamKey.class, "components", List.of());
    put(Show.DownstreamKey.class, "rateFrames", Show.DownstreamKey.EMPTY.rateFrames());
    put(Show.class, "start", (before, object) -> firstTwo((List<?>) value(before, "scenes")));
    put(Show.class, "transition", Transition.MIX_ONE_SECOND);
    put(Show.class, "flipFlop", true);
    put(Show.class, "encoder", EncoderSettings.STANDARD);
    put(Show.class, "guarded", Guarded.USUAL);
    put(Show.Start.class, "preview", (before, object) -> value(before, "program"));
    Transition mix = Transition.MIX_ONE_SECOND;
    put(Transition.class, "kind", mix.kind());
    put(Transition.class, "rateFrames", mix.rateFrames());
    put(Transition.class, "softness", mix.softness());
    put(Transition.class, "colour", mix.colour());
    EncoderSettings encoder = EncoderSettings.STANDARD;
    put(EncoderSettings.class, "preset", encoder.preset());
    put(EncoderSettings.class, "videoBitsPerSecond", encoder.videoBitsPerSecond());
    put(EncoderSettings.class, "keyframeFrames", encoder.keyframeFrames());
    put(EncoderSettings.class, "audioBitsPerSecond", encoder.audioBitsPerSecond());
    put(Scene.class, "name", (before, object) -> value(before, "id").toString());
    put(Scene.class, "components", List.of());
  }

  private void sources() {
    put(SourceSpec.class, "name", (before, object) -> value(before, "slot").toString());
    put(SourceSpec.class, "gainDb", 0.0);
    SourceContent.Media media = SourceContent.Media.endless("any");
    put(SourceContent.Media.class, "repeat", media.repeat());
    put(SourceContent.Media.class, "begin", media.begin());
    put(SourceContent.Media.class, "end", media.end());
    put(SourceContent.Media.class, "atEnd", media.atEnd());
    put(SourceContent.Live.class, "buffer", SourceContent.Live.USUAL_BUFFER);
    put(SourceContent.TestPattern.class, "motion", SourceContent.Motion.BARS);
    put(SourceContent.TestPattern.class, "toneHz", 0);
  }

  private void layouts() {
    put(Layout.class, "name", (before, object) -> value(before, "id").toString());
    put(Layout.class, "background", Rgb.BLACK);
    put(Layout.class, "videoLayers", List.of());
    put(
        Layout.class,
        "audioLayers",
        (before, object) -> heard((List<?>) value(before, "videoLayers")));
    put(AudioLayer.class, "volume", 1.0);
    put(AudioLayer.class, "channels", AudioLayer.Channels.ALL);
    put(AudioLayer.class, "delayMillis", 0);
    put(VideoLayer.class, "x", 0.0);
    put(VideoLayer.class, "y", 0.0);
    put(VideoLayer.class, "width", (before, object) -> otherSide(object, "height"));
    put(VideoLayer.class, "height", (before, object) -> otherSide(object, "width"));
    put(VideoLayer.class, "anchor", Anchor.TOP_LEFT);
    put(VideoLayer.class, "fill", FillMode.FIT);
    put(VideoLayer.class, "crop", VideoLayer.Crop.NOTHING);
    put(VideoLayer.class, "opacity", 1.0);
    put(VideoLayer.class, "look", Look.PLAIN);
    put(VideoLayer.class, "delayMillis", 0);
    looks();
    for (String side : List.of("left", "top", "right", "bottom")) {
      put(VideoLayer.Crop.class, side, 0.0);
    }
  }

  private void looks() {
    put(Look.class, "turn", Turn.NONE);
    put(Look.class, "corner", 0.0);
    put(Look.Border.class, "colour", new Rgb(255, 255, 255));
    Look.Shadow shadow = Look.Shadow.USUAL;
    put(Look.Shadow.class, "x", shadow.x());
    put(Look.Shadow.class, "y", shadow.y());
    put(Look.Shadow.class, "blur", shadow.blur());
    put(Look.Shadow.class, "colour", shadow.colour());
    put(Look.Shadow.class, "opacity", shadow.opacity());
    put(Look.CutOut.class, "corner", 0.0);
    Look.Key.Chroma chroma = Look.Key.Chroma.of(Look.Key.Chroma.GREEN);
    put(Look.Key.Chroma.class, "colour", chroma.colour());
    put(Look.Key.Chroma.class, "angle", chroma.angle());
    put(Look.Key.Chroma.class, "solid", chroma.solid());
    put(Look.Key.Chroma.class, "clear", chroma.clear());
    put(Look.Key.Chroma.class, "spill", chroma.spill());
    put(Look.Key.Luma.class, "inverted", false);
  }

  /// The first scene is on air, the second one next.
  private static Show.Start firstTwo(List<?> scenes) {
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("A show has at least one scene");
    }
    Scene first = (Scene) scenes.get(0);
    Scene second = (Scene) scenes.get(Math.min(1, scenes.size() - 1));
    return new Show.Start(first.id(), second.id());
  }

  /// Who is seen is heard, once.
  private static List<AudioLayer> heard(List<?> videoLayers) {
    Map<SourceSlot, AudioLayer> bySlot = new LinkedHashMap<>();
    for (Object layer : videoLayers) {
      SourceSlot slot = ((VideoLayer) layer).slot();
      bySlot.put(slot, new AudioLayer(slot, 1));
    }
    return List.copyOf(bySlot.values());
  }

  /// A box with one side given keeps the picture's ratio: both sides are the same fraction. With
  /// fill mode NONE a side left out follows from the source.
  private static Object otherSide(JsonNode object, String side) {
    if (object.path("fill").asString("").equalsIgnoreCase(FillMode.NONE.name())) {
      return 0.0;
    }
    JsonNode given = object.path(side);
    return given.isNumber() ? given.doubleValue() : 1.0;
  }

  private static Object value(Map<String, Object> before, String member) {
    return Objects.requireNonNull(before.get(member), member);
  }

  void put(Class<?> record, String member, Object value) {
    put(record, member, (before, object) -> value);
  }

  void put(Class<?> record, String member, Default value) {
    byRecord.computeIfAbsent(record, type -> new HashMap<>()).put(member, value);
  }
}
