package org.castdesk.engine.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A script: one JSON object per line, a command and when it acts.
///
/// ```
/// # opening
/// {"at":"2.0s","command":{"type":"SetPreview","scene":"B"}}
/// {"frame":60,"command":{"type":"Cut"}}
/// ```
///
/// `at` is a time from the start (`2.0s`, `1m30s`, `1500ms`, `00:01:30:12`, or a number of
/// seconds), `frame` the exact frame. Empty lines and lines that begin with `#` are skipped.
///
/// **Thread**: any.
public final class ScriptJson {
  private final ValueJson json = new ValueJson(UnknownMembers.REFUSED);

  /// The steps in the order they act; steps of one frame stay in the order of their lines.
  ///
  /// **Fails**: [InvalidJsonException]: `show.jsonl line 3: command.type: unknown type 'Cutt'; ...`
  ///
  /// @param fileName for the error's text
  public List<ScriptStep> parse(String fileName, String text, FrameRate rate) {
    List<ScriptStep> steps = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        steps.add(step(json.parse(line), rate));
      } catch (InvalidJsonException e) {
        String reason = String.valueOf(e.getMessage()).replaceFirst("^line 1, ", "");
        throw new InvalidJsonException(fileName + " line " + (i + 1), reason, e);
      }
    }
    steps.sort(Comparator.comparing(ScriptStep::frame));
    return List.copyOf(steps);
  }

  private ScriptStep step(ObjectNode line, FrameRate rate) {
    for (String name : line.propertyNames()) {
      if (!List.of("at", "frame", "command").contains(name)) {
        throw new InvalidJsonException(name, "unknown member; known: at, frame, command");
      }
    }
    if (line.has("at") == line.has("frame")) {
      throw new InvalidJsonException(
          "", line.has("at") ? "has both 'at' and 'frame'" : "has neither 'at' nor 'frame'");
    }
    if (!line.has("command")) {
      throw new InvalidJsonException("command", "missing");
    }
    FrameNumber frame =
        line.has("at")
            ? at(line.path("at"), rate)
            : json.read(FrameNumber.class, line.path("frame"), "frame");
    return new ScriptStep(frame, json.read(Command.class, line.path("command"), "command"));
  }

  private static FrameNumber at(JsonNode at, FrameRate rate) {
    try {
      if (at.isNumber()) {
        return ScriptTime.frame(DurationText.seconds(at.decimalValue()), rate);
      }
      if (at.isString()) {
        return ScriptTime.parse(at.stringValue(), rate);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new InvalidJsonException("at", String.valueOf(e.getMessage()), e);
    }
    throw Found.instead("at", "a time such as 2.0s", at);
  }
}
