package org.castdesk.engine.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries members that this version does not know from an older text into a newer one, so that a
/// show keeps what another version, or a person, wrote into it.
///
/// **Order**: list items are matched by their `id` or `slot`; the second item of one slot with the
/// second. What was removed takes its unknown members along, and so does what changed its type.
final class KeptMembers {
  private static final List<String> KEYS = List.of("id", "slot");

  private final Shapes shapes;
  private final Scalars scalars = new Scalars();

  KeptMembers(Shapes shapes) {
    this.shapes = shapes;
  }

  void carry(Type type, JsonNode from, JsonNode to) {
    if (type instanceof ParameterizedType generic) {
      carryItems(generic, from, to);
      return;
    }
    Class<?> plain = (Class<?>) type;
    if (scalars.of(plain) != null
        || plain.isEnum()
        || !(from instanceof ObjectNode old)
        || !(to instanceof ObjectNode fresh)) {
      return;
    }
    if (!plain.isRecord()) {
      String name = fresh.path("type").asString("");
      if (!name.equals(old.path("type").asString(""))) {
        return;
      }
      plain = shapes.family(plain).byName().get(name);
    }
    if (plain != null) {
      carryMembers(shapes.record(plain), old, fresh);
    }
  }

  private void carryMembers(RecordShape shape, ObjectNode old, ObjectNode fresh) {
    for (RecordShape.Member member : shape.members()) {
      carry(member.type(), old.path(member.wireName()), fresh.path(member.wireName()));
    }
    for (Map.Entry<String, JsonNode> entry : old.properties()) {
      if (!shape.knows(entry.getKey()) && !fresh.has(entry.getKey())) {
        fresh.set(entry.getKey(), entry.getValue().deepCopy());
      }
    }
  }

  private void carryItems(ParameterizedType type, JsonNode from, JsonNode to) {
    if (type.getRawType() != List.class || !from.isArray() || !to.isArray()) {
      return;
    }
    Map<String, JsonNode> oldItems = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (JsonNode item : from) {
      String key = key(item, seen);
      if (key != null) {
        oldItems.put(key, item);
      }
    }
    seen.clear();
    for (JsonNode item : to) {
      String key = key(item, seen);
      JsonNode old = key == null ? null : oldItems.get(key);
      if (old != null) {
        carry(type.getActualTypeArguments()[0], old, item);
      }
    }
  }

  private static @Nullable String key(JsonNode item, Map<String, Integer> seen) {
    for (String member : KEYS) {
      JsonNode value = item.path(member);
      if (value.isString()) {
        String key = member + "=" + value.stringValue();
        return key + "#" + seen.merge(key, 1, Integer::sum);
      }
    }
    return null;
  }
}
