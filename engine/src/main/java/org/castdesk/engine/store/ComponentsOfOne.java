package org.castdesk.engine.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Show files of version 1 had two kinds of components, each with all in one object; since version 2
/// what a component shows stands apart from where it is and how it moves.
final class ComponentsOfOne {
  private ComponentsOfOne() {}

  static ObjectNode toTwo(ObjectNode show) {
    for (JsonNode component : show.path("components")) {
      if (component instanceof ObjectNode old && !old.has("graphic")) {
        switch (old.path("type").asString("")) {
          case "Text" -> text(old);
          case "Image" -> image(old);
          default -> {
            // Nothing we wrote; reading it will say what is wrong.
          }
        }
      }
    }
    return show;
  }

  private static void text(ObjectNode old) {
    ObjectNode graphic = graphic(old);
    move(old, "text", graphic, "text");
    ObjectNode style = JsonNodeFactory.instance.objectNode();
    move(old, "fontFamily", style, "family");
    move(old, "size", style, "size");
    move(old, "colour", style, "colour");
    graphic.set("style", style);
    JsonNode opacity = old.remove("backgroundOpacity");
    JsonNode colour = old.remove("background");
    if (opacity != null && opacity.isNumber() && opacity.doubleValue() > 0) {
      ObjectNode backing = JsonNodeFactory.instance.objectNode();
      backing.set("opacity", opacity);
      if (colour != null) {
        backing.set("colour", colour);
      }
      graphic.set("backing", backing);
    }
    old.set("graphic", graphic);
  }

  private static void image(ObjectNode old) {
    ObjectNode graphic = graphic(old);
    move(old, "location", graphic, "location");
    JsonNode height = old.remove("height");
    if (height != null) {
      ObjectNode placement =
          old.path("placement") instanceof ObjectNode there
              ? there
              : JsonNodeFactory.instance.objectNode();
      placement.set("height", height);
      old.set("placement", placement);
    }
    old.set("graphic", graphic);
  }

  private static ObjectNode graphic(ObjectNode old) {
    ObjectNode graphic = JsonNodeFactory.instance.objectNode();
    move(old, "type", graphic, "type");
    return graphic;
  }

  private static void move(ObjectNode from, String name, ObjectNode to, String newName) {
    JsonNode value = from.remove(name);
    if (value != null) {
      to.set(newName, value);
    }
  }
}
