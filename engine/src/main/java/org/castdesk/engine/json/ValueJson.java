package org.castdesk.engine.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Any value of ours as JSON and back: states, events, receipts, telemetry, and whole messages made
/// of them.
///
/// `new ValueJson(IGNORED).write(Receipt.class, receipt)` gives
/// `{"type":"Applied","revision":7,"frame":60}`. The class named is the one the reader will ask
/// for: of a sealed family it is the family, so that the text says which member it is.
///
/// **Thread**: any. **Fails**: reading throws [InvalidJsonException], one line with the place.
public final class ValueJson {
  private final JsonText text = new JsonText();
  private final ValueReader reader;
  private final ValueWriter writer;

  public ValueJson(UnknownMembers unknownMembers) {
    this(new Shapes(), unknownMembers);
  }

  ValueJson(Shapes shapes, UnknownMembers unknownMembers) {
    this.reader = new ValueReader(shapes, unknownMembers);
    this.writer = new ValueWriter(shapes);
  }

  /// One line, without line breaks.
  public <T> String write(Class<T> type, T value) {
    return text.compact(tree(type, value));
  }

  /// Many lines, for people.
  public <T> String writeIndented(Class<T> type, T value) {
    return text.indented(tree(type, value));
  }

  public <T> T read(Class<T> type, String json) {
    return read(type, text.object(json), "");
  }

  <T> T read(Class<T> type, JsonNode tree, String place) {
    return type.cast(reader.read(type, tree, place));
  }

  <T> JsonNode tree(Class<T> type, T value) {
    return writer.write(type, value);
  }

  ObjectNode parse(String json) {
    return text.object(json);
  }

  JsonText text() {
    return text;
  }
}
