package org.castdesk.engine.store;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Brings a show file of an older schema version up to the current one, step by step.
///
/// The version is the member `"castdesk"`; a file written by hand without one may be of any version:
/// it takes all steps. A change of the schema adds one step here, which turns version n into n + 1 and
/// leaves alone what is new already.
final class ShowMigrations {
  static final String VERSION_MEMBER = "castdesk";
  private static final List<UnaryOperator<ObjectNode>> STEPS = List.of(ComponentsOfOne::toTwo);
  static final int CURRENT_VERSION = STEPS.size() + 1;

  private ShowMigrations() {}

  /// **Fails**: `IllegalArgumentException` for a version that nobody can read here.
  static ObjectNode toCurrent(ObjectNode tree) {
    ObjectNode migrated = tree;
    for (UnaryOperator<ObjectNode> step : STEPS.subList(version(tree) - 1, STEPS.size())) {
      migrated = step.apply(migrated);
    }
    return migrated;
  }

  /// The tree with the current version as its first member.
  static ObjectNode stamped(ObjectNode tree) {
    ObjectNode stamped = JsonNodeFactory.instance.objectNode();
    stamped.put(VERSION_MEMBER, CURRENT_VERSION);
    tree.properties().stream()
        .filter(member -> !member.getKey().equals(VERSION_MEMBER))
        .forEach(member -> stamped.set(member.getKey(), member.getValue()));
    return stamped;
  }

  private static int version(ObjectNode tree) {
    JsonNode version = tree.path(VERSION_MEMBER);
    if (version.isMissingNode()) {
      return 1;
    }
    if (!version.canConvertToInt() || version.intValue() < 1) {
      throw new IllegalArgumentException(
          VERSION_MEMBER + ": expected a schema version such as " + CURRENT_VERSION);
    }
    if (version.intValue() > CURRENT_VERSION) {
      throw new IllegalArgumentException(
          "written by a newer Castdesk (schema "
              + version.intValue()
              + ", this one reads up to "
              + CURRENT_VERSION
              + "); the file is left as it is");
    }
    return version.intValue();
  }
}
