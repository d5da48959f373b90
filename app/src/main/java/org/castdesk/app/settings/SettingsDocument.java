package org.castdesk.app.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The settings as a tree. Only members that the user changes are touched; members of a newer desk,
/// and values that this one does not understand, stay as they are.
///
/// **Thread**: FX.
final class SettingsDocument {
  private static final int MAX_TEXT = 4096;

  private ObjectNode tree = JsonNodeFactory.instance.objectNode();

  void replace(ObjectNode newTree) {
    tree = newTree;
  }

  ObjectNode copy() {
    return tree.deepCopy();
  }

  <E extends Enum<E>> E choice(String member, E[] values, Function<E, String> code, E usual) {
    String text = text(member);
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(text))
        .findFirst()
        .orElse(usual);
  }

  void put(String member, String value) {
    tree.put("version", 1);
    tree.put(member, value);
  }

  String text(String member) {
    return words(tree.get(member));
  }

  String folder(String name) {
    return tree.get("folders") instanceof ObjectNode folders ? words(folders.get(name)) : "";
  }

  void putFolder(String name, String folder) {
    object("folders").put(name, folder);
  }

  KeyChoice keys() {
    if (!(tree.get("keys") instanceof ObjectNode keys)) {
      return KeyChoice.USUAL;
    }
    Map<String, List<String>> changed = new TreeMap<>();
    if (keys.get("changed") instanceof ObjectNode members) {
      members.forEachEntry((action, strokes) -> {
        List<String> words = new ArrayList<>();
        strokes.forEach(stroke -> words.add(words(stroke)));
        changed.put(action, words);
      });
    }
    return new KeyChoice(words(keys.get("preset")), changed);
  }

  void putKeys(KeyChoice choice) {
    ObjectNode keys = object("keys");
    keys.put("preset", choice.preset());
    ObjectNode changed = keys.putObject("changed");
    choice.changed().forEach((action, strokes) -> strokes.forEach(changed.putArray(action)::add));
  }

  MultiviewChoice multiview() {
    if (!(tree.get("multiview") instanceof ObjectNode multiview)) {
      return MultiviewChoice.USUAL;
    }
    List<String> cells = new ArrayList<>();
    if (multiview.get("cells") instanceof ArrayNode written) {
      written.forEach(cell -> cells.add(words(cell)));
    }
    int kept = Math.min(cells.size(), MultiviewChoice.MOST_CELLS);
    return new MultiviewChoice(words(multiview.get("grid")), cells.subList(0, kept));
  }

  void putMultiview(MultiviewChoice choice) {
    ObjectNode multiview = object("multiview");
    multiview.put("grid", choice.grid());
    ArrayNode cells = multiview.putArray("cells");
    choice.cells().forEach(cells::add);
  }

  /// Those that make no sense are left out.
  List<OwnPreset> presets() {
    List<OwnPreset> presets = new ArrayList<>();
    if (tree.get("layoutPresets") instanceof ArrayNode written) {
      written.forEach(each -> {
        OwnPreset preset = preset(each);
        boolean isFree =
            presets.stream().noneMatch(other -> other.name().equalsIgnoreCase(preset.name()));
        boolean isWhole =
            !preset.name().isBlank()
                && preset.name().length() <= OwnPreset.MOST_LETTERS
                && !preset.boxes().isEmpty()
                && preset.boxes().size() <= OwnPreset.MOST_BOXES
                && preset.boxes().stream().allMatch(OwnPreset.Box::isPlace);
        if (isFree && isWhole && presets.size() < OwnPreset.MOST) {
          presets.add(preset);
        }
      });
    }
    return presets;
  }

  private static OwnPreset preset(JsonNode written) {
    List<OwnPreset.Box> boxes = new ArrayList<>();
    if (written.get("boxes") instanceof ArrayNode places) {
      places.forEach(place ->
          boxes.add(
              new OwnPreset.Box(
                  number(place.get("x")),
                  number(place.get("y")),
                  number(place.get("width")),
                  number(place.get("height")))));
    }
    return new OwnPreset(words(written.get("name")), boxes);
  }

  private static double number(@Nullable JsonNode node) {
    return node != null && node.isNumber() ? node.doubleValue() : Double.NaN;
  }

  void putPresets(List<OwnPreset> presets) {
    ArrayNode written = tree.putArray("layoutPresets");
    for (OwnPreset preset : presets) {
      ObjectNode one = written.addObject();
      one.put("name", preset.name());
      ArrayNode boxes = one.putArray("boxes");
      preset
          .boxes()
          .forEach(box ->
              boxes
                  .addObject()
                  .put("x", box.x())
                  .put("y", box.y())
                  .put("width", box.width())
                  .put("height", box.height()));
    }
  }

  Map<String, Object> panels() {
    Map<String, Object> panels = new TreeMap<>();
    if (tree.get("panels") instanceof ObjectNode members) {
      members.forEachEntry((name, value) -> {
        if (value.isNumber()) {
          panels.put(name, value.doubleValue());
        } else if (value.isBoolean()) {
          panels.put(name, value.booleanValue());
        }
      });
    }
    return panels;
  }

  void putPanel(String name, Object value) {
    switch (value) {
      case Double number -> object("panels").put(name, number);
      case Boolean flag -> object("panels").put(name, flag);
      default -> throw new IllegalArgumentException(name);
    }
  }

  private ObjectNode object(String member) {
    return tree.get(member) instanceof ObjectNode there ? there : tree.putObject(member);
  }

  private static String words(@Nullable JsonNode node) {
    return node != null && node.isString() && node.stringValue().length() <= MAX_TEXT
        ? node.stringValue()
        : "";
  }
}
