package org.castdesk.engine.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Text to tree and back, within limits: text from outside may be hostile or simply huge.
///
/// **Thread**: any.
final class JsonText {
  static final int MAX_CHARS = 8 * 1024 * 1024;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_STRING_CHARS = 64 * 1024;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_CHARS)
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING_CHARS)
                          .maxNameLength(1024)
                          .maxNumberLength(100)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Reads one JSON object. **Fails**: [InvalidJsonException] with line and column.
  ObjectNode object(String text) {
    if (text.length() > MAX_CHARS) {
      throw new InvalidJsonException("", "longer than 8 MB");
    }
    if (text.isBlank()) {
      throw new InvalidJsonException("", "the text is empty");
    }
    JsonNode tree;
    try {
      tree = mapper.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new InvalidJsonException(place(e), "too large or too deep: " + firstLine(e), e);
    } catch (JacksonException e) {
      throw new InvalidJsonException(place(e), "not JSON: " + firstLine(e), e);
    }
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidJsonException("", "expected an object { ... }, found " + Found.describe(tree));
  }

  String compact(JsonNode tree) {
    return mapper.writeValueAsString(tree);
  }

  String indented(JsonNode tree) {
    return mapper.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree) + "\n";
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String firstLine(JacksonException e) {
    String message = e.getOriginalMessage();
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
