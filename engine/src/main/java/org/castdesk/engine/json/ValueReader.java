package org.castdesk.engine.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tree to value. Every error names the member.
///
/// **Thread**: any.
final class ValueReader {
  private final Shapes shapes;
  private final Scalars scalars = new Scalars();
  private final Defaults defaults = new Defaults();
  private final UnknownMembers unknownMembers;

  ValueReader(Shapes shapes, UnknownMembers unknownMembers) {
    this.shapes = shapes;
    this.unknownMembers = unknownMembers;
  }

  Object read(Type type, JsonNode node, String place) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic, node, place);
    }
    Class<?> plain = (Class<?>) type;
    Scalars.Scalar scalar = scalars.of(plain);
    if (scalar != null) {
      return scalar(scalar, node, place);
    }
    if (plain.isEnum()) {
      return constant(plain, node, place);
    }
    return plain.isRecord() ? record(plain, node, place) : member(plain, node, place);
  }

  private static Object scalar(Scalars.Scalar scalar, JsonNode node, String place) {
    try {
      Object value = scalar.read().apply(node);
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
      throw new InvalidJsonException(place, String.valueOf(e.getMessage()), e);
    }
    throw Found.instead(place, scalar.expected(), node);
  }

  private Object collection(ParameterizedType type, JsonNode node, String place) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return list(arguments[0], node, place);
    }
    if (!node.isObject()) {
      throw Found.instead(place, "an object", node);
    }
    Map<Object, Object> map =
        type.getRawType() == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String at = inside(place, entry.getKey());
      Object key = read(arguments[0], JsonNodeFactory.instance.stringNode(entry.getKey()), at);
      map.put(key, read(arguments[1], entry.getValue(), at));
    }
    return map;
  }

  private List<Object> list(Type itemType, JsonNode node, String place) {
    if (!node.isArray()) {
      throw Found.instead(place, "a list", node);
    }
    List<Object> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(read(itemType, node.get(i), place + "[" + i + "]"));
    }
    return items;
  }

  /// A word that only begins some (`wipe` of `WIPE_LEFT`, `WIPE_RIGHT`, ...) means the first of them.
  private static Object constant(Class<?> type, JsonNode node, String place) {
    String known =
        Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    if (!node.isString()) {
      throw Found.instead(place, "one of " + known, node);
    }
    String wanted = node.stringValue().trim().toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
    Object first = null;
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      if (name.equals(wanted)) {
        return constant;
      }
      if (first == null && name.startsWith(wanted + "_")) {
        first = constant;
      }
    }
    if (first != null) {
      return first;
    }
    throw Found.instead(place, "one of " + known, node);
  }

  private Object member(Class<?> root, JsonNode node, String place) {
    Family family = shapes.family(root);
    if (!node.isObject()) {
      throw Found.instead(place, "an object with a type (" + family.names() + ")", node);
    }
    JsonNode name = node.path("type");
    Class<?> type = name.isString() ? family.byName().get(name.stringValue()) : null;
    if (type == null) {
      throw new InvalidJsonException(
          inside(place, "type"),
          (name.isMissingNode() ? "missing" : "unknown type " + Found.describe(name))
              + "; known: "
              + family.names());
    }
    return record(type, node, place);
  }

  private Object record(Class<?> type, JsonNode node, String place) {
    if (!node.isObject()) {
      throw Found.instead(place, "an object", node);
    }
    RecordShape shape = shapes.record(type);
    if (unknownMembers == UnknownMembers.REFUSED) {
      refuseUnknown(shape, node, place);
    }
    List<RecordShape.Member> members = shape.members();
    @Nullable Object[] values = new Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      RecordShape.Member member = members.get(i);
      JsonNode given = node.path(member.wireName());
      values[i] =
          given.isMissingNode() || given.isNull()
              ? absent(type, member, values, node, place)
              : read(member.type(), given, inside(place, member.wireName()));
    }
    try {
      return shape.build(values);
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(place, String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable Object absent(
      Class<?> type,
      RecordShape.Member member,
      @Nullable Object[] before,
      JsonNode object,
      String place) {
    Defaults.Default value = defaults.of(type, member.name());
    if (value != null) {
      try {
        return value.of(byName(type, before), object);
      } catch (IllegalArgumentException e) {
        throw new InvalidJsonException(place, String.valueOf(e.getMessage()), e);
      }
    }
    if (member.optional()) {
      return null;
    }
    throw new InvalidJsonException(inside(place, member.wireName()), "missing");
  }

  private Map<String, Object> byName(Class<?> type, @Nullable Object[] values) {
    Map<String, Object> byName = new HashMap<>();
    List<RecordShape.Member> members = shapes.record(type).members();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        byName.put(members.get(i).name(), value);
      }
    }
    return byName;
  }

  private static void refuseUnknown(RecordShape shape, JsonNode node, String place) {
    for (String name : node.propertyNames()) {
      if (!name.equals("type") && !shape.knows(name)) {
        throw new InvalidJsonException(
            inside(place, name),
            "unknown member of " + shape.type().getSimpleName() + "; known: " + shape.knownNames());
      }
    }
  }

  private static String inside(String place, String member) {
    return place.isEmpty() ? member : place + "." + member;
  }
}
