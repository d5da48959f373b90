package org.castdesk.engine.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// One valid value of any of our types, made by looking at the type: what is new is sampled too.
public final class Samples {
  private static final TextStyle STYLE = TextStyle.of("KaiTi", 0.1, new Rgb(1, 2, 3));

  private static final Map<Class<?>, Object> FIXED =
      Map.ofEntries(
          Map.entry(String.class, "word"),
          Map.entry(int.class, 7),
          Map.entry(Integer.class, 7),
          Map.entry(long.class, 123_456_789_012L),
          Map.entry(double.class, 0.25),
          Map.entry(Double.class, 0.25),
          Map.entry(boolean.class, true),
          Map.entry(SceneId.class, new SceneId("A")),
          Map.entry(LayoutId.class, new LayoutId("full")),
          Map.entry(ComponentId.class, new ComponentId("RC01")),
          Map.entry(OutputId.class, new OutputId("rec")),
          Map.entry(SourceSlot.class, SourceSlot.of(3)),
          Map.entry(Origin.class, Origin.SCRIPT),
          Map.entry(Rgb.class, new Rgb(18, 52, 86)),
          Map.entry(PictureSize.class, new PictureSize(1280, 720)),
          Map.entry(VideoFormat.class, VideoFormat.HD_1080P30),
          Map.entry(FrameRate.class, new FrameRate(30000, 1001)),
          Map.entry(FrameNumber.class, new FrameNumber(60)),
          Map.entry(Repeat.class, new Repeat(3)),
          Map.entry(Duration.class, Duration.ofMillis(2500)),
          Map.entry(Instant.class, Instant.parse("2026-01-31T12:00:00Z")),
          Map.entry(Path.class, Path.of("/run/castdesk/ring")),
          Map.entry(EncoderSettings.class, EncoderSettings.STANDARD),
          Map.entry(
              SourceContent.Media.class,
              new SourceContent.Media(
                  "clip.mp4",
                  new Repeat(3),
                  Duration.ofSeconds(1),
                  Duration.ofMillis(-1500),
                  SourceContent.AtEnd.SLATE)),
          Map.entry(
              Scene.class,
              new Scene(
                  new SceneId("A"),
                  "Scène 甲",
                  new LayoutId("full"),
                  List.of(new ComponentId("RC01")))),
          Map.entry(
              Look.Key.Chroma.class, new Look.Key.Chroma(new Rgb(20, 180, 60), 90, 0.1, 0.6, 0.5)),
          Map.entry(Look.Key.Luma.class, new Look.Key.Luma(0.25, 0.75, true)),
          Map.entry(TextStyle.class, STYLE.withBorder(new TextStyle.Border(0.1, Rgb.BLACK))),
          Map.entry(Component.Slot.class, Component.Slot.of(4)),
          Map.entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
          Map.entry(LocalTime.class, LocalTime.of(20, 15)),
          Map.entry(Binding.Json.class, new Binding.Json("https://example.org/score", "/home", 5)),
          Map.entry(Graphic.Clock.class, new Graphic.Clock("HH:mm", ZoneId.of("UTC"), STYLE, null)),
          Map.entry(
              Graphic.Caption.class,
              new Graphic.Caption(SourceSlot.of(3), "talk.vtt", -200, 35, 2, STYLE, null)),
          Map.entry(KeyCommand.CutKey.class, new KeyCommand.CutKey(1)),
          Map.entry(KeyCommand.AutoKey.class, new KeyCommand.AutoKey(2)),
          Map.entry(KeyCommand.TieKey.class, new KeyCommand.TieKey(2, true)),
          Map.entry(
              ShowCommand.PutKey.class,
              new ShowCommand.PutKey(
                  1, new Show.DownstreamKey(List.of(new ComponentId("RC01")), 12))),
          Map.entry(Salvo.class, new Salvo(List.of(new SwitcherCommand.Cut()))));

  private Samples() {}

  /// Every value of the family, or the one value of the record; with and without what is optional.
  public static <T> List<T> all(Class<T> type) {
    List<T> samples = new ArrayList<>();
    for (Class<?> member : members(type)) {
      samples.add(type.cast(of(member, Optional.PRESENT)));
      samples.add(type.cast(of(member, Optional.ABSENT)));
    }
    return samples;
  }

  public static List<Class<?>> members(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(sub -> members(sub).stream()).toList()
        : List.of(type);
  }

  public static Object of(Type type, Optional optional) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, optional);
    }
    Class<?> plain = (Class<?>) type;
    Object fixed = FIXED.get(plain);
    if (fixed != null) {
      return fixed;
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[plain.getEnumConstants().length - 1];
    }
    return plain.isSealed() ? of(members(plain).getFirst(), optional) : record(plain, optional);
  }

  private static Object collection(ParameterizedType generic, Optional optional) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return List.of(of(arguments[0], optional));
    }
    Map<Object, Object> one = Map.of(of(arguments[0], optional), of(arguments[1], optional));
    return generic.getRawType() == SortedMap.class ? new TreeMap<>(one) : one;
  }

  private static Object record(Class<?> type, Optional optional) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      boolean absent =
          optional == Optional.ABSENT
              && components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      values[i] = absent ? null : of(components[i].getGenericType(), optional);
    }
    return RecordShape.of(type).build(values);
  }

  /// Whether what may be null is.
  public enum Optional {
    PRESENT,
    ABSENT
  }
}
