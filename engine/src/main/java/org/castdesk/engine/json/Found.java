package org.castdesk.engine.json;

import tools.jackson.databind.JsonNode;

/// Words for what stands in the text instead of what was expected.
final class Found {
  private static final int MAX_QUOTED_CHARS = 60;

  private Found() {}

  static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "'" + shortened(node.stringValue()) + "'";
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case NULL, MISSING -> "nothing";
      default -> shortened(node.toString());
    };
  }

  static InvalidJsonException instead(String place, String expected, JsonNode found) {
    return new InvalidJsonException(place, "expected " + expected + ", found " + describe(found));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= MAX_QUOTED_CHARS ? line : line.substring(0, MAX_QUOTED_CHARS) + "…";
  }
}
