package org.castdesk.engine.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Value to tree. What is null is left out.
///
/// **Thread**: any.
final class ValueWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Shapes shapes;
  private final Scalars scalars = new Scalars();

  ValueWriter(Shapes shapes) {
    this.shapes = shapes;
  }

  JsonNode write(Type type, Object value) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, value);
    }
    Class<?> plain = (Class<?>) type;
    Scalars.Scalar scalar = scalars.of(plain);
    if (scalar != null) {
      return scalar.write().apply(value);
    }
    if (value instanceof Enum<?> constant) {
      return NODES.stringNode(constant.name());
    }
    ObjectNode object = NODES.objectNode();
    if (!plain.isRecord()) {
      object.put("type", nameIn(plain, value));
    }
    for (RecordShape.Member member : shapes.record(value.getClass()).members()) {
      Object inner = member.valueIn(value);
      if (inner != null) {
        object.set(member.wireName(), write(member.type(), inner));
      }
    }
    return object;
  }

  private String nameIn(Class<?> root, Object value) {
    String name = value.getClass().getSimpleName();
    if (shapes.family(root).byName().get(name) != value.getClass()) {
      throw new IllegalArgumentException("Not of the family " + root + ": " + value.getClass());
    }
    return name;
  }

  private JsonNode collection(ParameterizedType type, Object value) {
    Type[] arguments = type.getActualTypeArguments();
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode(list.size());
      for (Object item : list) {
        array.add(write(arguments[0], item));
      }
      return array;
    }
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      object.set(
          write(arguments[0], entry.getKey()).stringValue(), write(arguments[1], entry.getValue()));
    }
    return object;
  }
}
