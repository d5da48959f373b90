package org.castdesk.engine.json;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values that are one string or one number in JSON.
final class Scalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// @param expected what to write, in words: "a number", "a size such as 1920x1080"
  record Scalar(
      String expected,
      Function<JsonNode, @Nullable Object> read,
      Function<Object, JsonNode> write) {}

  private final Map<Class<?>, Scalar> byType =
      Map.ofEntries(
          text(String.class, "a text", text -> text, text -> text),
          text(SceneId.class, "a scene id", SceneId::new, SceneId::value),
          text(LayoutId.class, "a layout id", LayoutId::new, LayoutId::value),
          text(ComponentId.class, "a component id", ComponentId::new, ComponentId::value),
          text(OutputId.class, "an output id", OutputId::new, OutputId::value),
          text(MaterialId.class, "a material id", MaterialId::new, MaterialId::value),
          text(
              Component.Slot.class,
              "a slot such as RC01",
              Component.Slot::new,
              Component.Slot::value),
          text(ZoneId.class, "a time zone such as Europe/Berlin", ZoneId::of, ZoneId::getId),
          text(LocalTime.class, "a time of day such as 20:15", LocalTime::parse, Object::toString),
          text(SourceSlot.class, "a slot such as RV01", SourceSlot::new, SourceSlot::value),
          text(Origin.class, "a client's name", Origin::new, Origin::client),
          text(Rgb.class, "a colour such as #1A2B3C", Rgb::parse, Rgb::toString),
          text(PictureSize.class, "a size such as 1920x1080", PictureSize::parse, Object::toString),
          text(VideoFormat.class, "1920x1080@30", Scalars::videoFormat, VideoFormat::toString),
          text(Path.class, "a path", Path::of, Path::toString),
          text(
              Instant.class,
              "a moment such as 2026-01-31T12:00:00Z",
              Instant::parse,
              Object::toString),
          frameRate(),
          duration(),
          whole(Integer.class, Math::toIntExact, value -> (Integer) value),
          whole(int.class, Math::toIntExact, value -> (Integer) value),
          whole(Long.class, value -> value, value -> (Long) value),
          whole(long.class, value -> value, value -> (Long) value),
          whole(FrameNumber.class, FrameNumber::new, value -> ((FrameNumber) value).value()),
          whole(Repeat.class, Scalars::repeat, value -> ((Repeat) value).times()),
          fraction(Double.class),
          fraction(double.class),
          truth(Boolean.class),
          truth(boolean.class));

  @Nullable Scalar of(Class<?> type) {
    Scalar scalar = byType.get(type);
    if (scalar != null) {
      return scalar;
    }
    return Path.class.isAssignableFrom(type)
        ? byType.get(Path.class)
        : ZoneId.class.isAssignableFrom(type) ? byType.get(ZoneId.class) : null;
  }

  private static VideoFormat videoFormat(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("'" + text + "' is not a format; write 1920x1080@30");
    }
    return new VideoFormat(
        PictureSize.parse(text.substring(0, at)), FrameRate.parse(text.substring(at + 1)));
  }

  private static <T> Map.Entry<Class<?>, Scalar> text(
      Class<T> type, String expected, Function<String, T> parse, Function<T, String> print) {
    return Map.entry(
        type,
        new Scalar(
            expected,
            node -> node.isString() ? parse.apply(node.stringValue()) : null,
            value -> NODES.stringNode(print.apply(type.cast(value)))));
  }

  private static <T> Map.Entry<Class<?>, Scalar> whole(
      Class<T> type, Function<Long, T> read, Function<Object, Number> write) {
    return Map.entry(
        type,
        new Scalar(
            type == FrameNumber.class ? "a frame number" : "a number",
            node -> node.isNumber() ? read.apply(exact(node)) : null,
            value -> NODES.numberNode(write.apply(value).longValue())));
  }

  private static Repeat repeat(long times) {
    return new Repeat(Math.toIntExact(times));
  }

  private static long exact(JsonNode number) {
    try {
      return number.decimalValue().longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("expected a whole number, found " + number, e);
    }
  }

  /// What is not finite has no JSON number; it travels as text so that a meter can say −∞.
  private static Map.Entry<Class<?>, Scalar> fraction(Class<?> type) {
    return Map.entry(
        type,
        new Scalar(
            "a number",
            node -> node.isNumber() ? Double.valueOf(node.doubleValue()) : notFinite(node),
            value ->
                Double.isFinite((Double) value)
                    ? NODES.numberNode((Double) value)
                    : NODES.stringNode(value.toString())));
  }

  private static @Nullable Object notFinite(JsonNode node) {
    return switch (node.isString() ? node.stringValue() : "") {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  private static Map.Entry<Class<?>, Scalar> truth(Class<?> type) {
    return Map.entry(
        type,
        new Scalar(
            "true or false",
            node -> node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : null,
            value -> NODES.booleanNode((Boolean) value)));
  }

  private static Map.Entry<Class<?>, Scalar> frameRate() {
    return Map.entry(
        FrameRate.class,
        new Scalar(
            "a frame rate such as 25 or 30000/1001",
            node ->
                node.isString() || node.isNumber()
                    ? FrameRate.parse(node.isNumber() ? number(node) : node.stringValue())
                    : null,
            value -> NODES.stringNode(value.toString())));
  }

  private static String number(JsonNode node) {
    double value = node.doubleValue();
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static Map.Entry<Class<?>, Scalar> duration() {
    return Map.entry(
        Duration.class,
        new Scalar(
            "a time such as 2.5s",
            node ->
                node.isNumber()
                    ? DurationText.seconds(node.decimalValue())
                    : node.isString() ? DurationText.parse(node.stringValue()) : null,
            value -> NODES.stringNode(value.toString())));
  }
}
