package org.castdesk.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.Timecode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptJsonTest {
  private static final FrameRate NTSC = new FrameRate(30000, 1001);
  private final ScriptJson script = new ScriptJson();

  @Test
  void script_isReadInTheOrderItActs() {
    List<ScriptStep> steps =
        script.parse(
            "a.jsonl",
            """
            # opening
            {"frame":60,"command":{"type":"Cut"}}

            {"at":"1.0s","command":{"type":"SetPreview","scene":"B"}}
            {"frame":60,"command":{"type":"SetTransition","kind":"wipe-left","rateFrames":12}}
            """,
            FrameRate.of(30));
    assertEquals(
        List.of(
            new ScriptStep(new FrameNumber(30), new SwitcherCommand.SetPreview(new SceneId("B"))),
            new ScriptStep(new FrameNumber(60), new SwitcherCommand.Cut()),
            new ScriptStep(
                new FrameNumber(60),
                new SwitcherCommand.SetTransition(Transition.Kind.WIPE_LEFT, 12, null, null))),
        steps);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2.0s\"', 30, 60",
    "'\"1m30s\"', 30, 2700",
    "'\"1500ms\"', 30, 45",
    "'\"PT2S\"', 25, 50",
    "2, 25, 50",
    "0.5, 30, 15",
    "'\"00:01:30:12\"', 30, 2712",
    "'\"00:00:02\"', 25, 50",
    "'\"2.0s\"', 30000/1001, 60",
    "'\"00:01:00;02\"', 30000/1001, 1800",
    "'\"00:10:00;00\"', 30000/1001, 17982",
    "'\"0s\"', 30, 0"
  })
  void at_namesAFrame(String at, String rate, long frame) {
    List<ScriptStep> steps =
        script.parse(
            "a.jsonl", "{\"at\":" + at + ",\"command\":{\"type\":\"Cut\"}}", FrameRate.parse(rate));
    assertEquals(frame, steps.getFirst().frame().value());
  }

  @ParameterizedTest
  @CsvSource({"Mix, MIX", "wipe, WIPE_LEFT", "push, PUSH_LEFT", "Slide_Up, SLIDE_UP"})
  void kind_mayBeWrittenShort(String word, Transition.Kind kind) {
    String line =
        "{\"frame\":0,\"command\":{\"type\":\"SetTransition\",\"kind\":\"%s\",\"rateFrames\":9}}"
            .formatted(word);
    assertEquals(
        new SwitcherCommand.SetTransition(kind, 9, null, null),
        script.parse("a.jsonl", line, FrameRate.of(30)).getFirst().command());
  }

  @Test
  void dropFrameTimecode_isTheInverseOfTheOneShown() {
    for (long frame = 0; frame < 200_000; frame += 7) {
      String shown = Timecode.of(frame, NTSC).toString();
      assertEquals(frame, ScriptTime.parse(shown, NTSC).value(), shown);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"frame\":1,\"command\":{\"type\":\"Cutt\"}} | command.type: unknown type 'Cutt'; known:"
            + " Auto, AutoKey, BringIn, ClosePadlock, Cut,",
        "{\"command\":{\"type\":\"Cut\"}} | has neither 'at' nor 'frame'",
        "{\"at\":\"1s\",\"frame\":1,\"command\":{\"type\":\"Cut\"}} | has both 'at' and 'frame'",
        "{\"frame\":1} | command: missing",
        "{\"frame\":-1,\"command\":{\"type\":\"Cut\"}} | frame: A frame number is not negative: -1",
        "{\"frame\":\"x\",\"command\":{\"type\":\"Cut\"}} | frame: expected a frame number, found"
            + " 'x'",
        "{\"at\":\"soon\",\"command\":{\"type\":\"Cut\"}} | at: 'soon' is not a time",
        "{\"at\":\"-1s\",\"command\":{\"type\":\"Cut\"}} | at: a script cannot act before the"
            + " start",
        "{\"at\":[],\"command\":{\"type\":\"Cut\"}} | at: expected a time such as 2.0s, found a"
            + " list",
        "{\"at\":\"00:00:01:30\",\"command\":{\"type\":\"Cut\"}} | at: '00:00:01:30' is no"
            + " timecode",
        "{\"frame\":1,\"command\":{\"type\":\"Take\"}} | command.scene: missing",
        "{\"frame\":1,\"command\":{\"type\":\"SetTBar\",\"positionFraction\":2}} | command: The"
            + " T-bar goes",
        "{\"frame\":1,\"command\":{\"type\":\"SetTransition\",\"kind\":\"swirl\"}} | command.kind:"
            + " expected one of MIX",
        "{\"frame\":1,\"command\":\"Cut\"} | command: expected an object with a type",
        "{\"frame\":1,\"comand\":{\"type\":\"Cut\"}} | comand: unknown member",
        "{\"frame\":1, | column"
      })
  void badLine_isNamed(String line, String reason) {
    InvalidJsonException refused =
        assertThrows(
            InvalidJsonException.class,
            () -> script.parse("air.jsonl", "# first\n" + line + "\n", FrameRate.of(30)));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("air.jsonl line 2: " + reason), message);
  }

  @Test
  void receipt_saysItsType() {
    assertEquals(
        "{\"type\":\"Applied\",\"revision\":7,\"frame\":60}",
        new ValueJson(UnknownMembers.IGNORED)
            .write(Receipt.class, new Receipt.Applied(7, new FrameNumber(60))));
  }
}
