package org.castdesk.engine.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Records of one type as lines of JSON; what a newer version wrote into a line stays in it.
///
/// **Thread**: any. **Fails**: reading throws [InvalidJsonException].
public final class KeptLines<T> {
  private final Shapes shapes = new Shapes();
  private final ValueJson json = new ValueJson(shapes, UnknownMembers.IGNORED);
  private final KeptMembers kept = new KeptMembers(shapes);
  private final Class<T> type;

  public KeptLines(Class<T> type) {
    this.type = type;
  }

  /// A line as tree, not yet a value.
  public ObjectNode parse(String line) {
    return json.parse(line);
  }

  public T read(ObjectNode tree) {
    return json.read(type, tree, "");
  }

  /// The value as tree, with the members of `earlier` that this version does not know.
  public ObjectNode tree(T value, @Nullable ObjectNode earlier) {
    ObjectNode fresh = (ObjectNode) json.tree(type, value);
    if (earlier != null) {
      kept.carry(type, earlier, fresh);
    }
    return fresh;
  }

  /// One line, without its end.
  public String line(ObjectNode tree) {
    return json.text().compact(tree);
  }
}
