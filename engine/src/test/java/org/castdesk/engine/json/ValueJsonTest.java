package org.castdesk.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.SourceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ValueJsonTest {
  private final ValueJson json = new ValueJson(UnknownMembers.REFUSED);

  @ParameterizedTest
  @ValueSource(
      classes = {
        Command.class,
        CommandEnvelope.class,
        Receipt.class,
        Fact.class,
        EngineEvent.class,
        EngineState.class,
        OnAir.Mixing.class,
        SourceStatus.Phase.class,
        OutputStatus.Phase.class,
        AirMemory.class,
        SourceContent.class,
        Telemetry.class,
        MonitorFeed.class,
        MonitorSpec.class,
        MediaFault.class
      })
  <T> void everyValueOfAFamily_comesBackEqual(Class<T> type) {
    for (T sample : Samples.all(type)) {
      String text = json.write(type, sample);
      assertEquals(sample, json.read(type, text), text);
      assertFalse(text.contains("\n"), text);
      assertEquals(sample, json.read(type, json.writeIndented(type, sample)));
    }
  }

  @Test
  void wireNamesOfCommands_areTheOnesOfTheGoldenFile() throws Exception {
    List<String> golden;
    try (InputStream file = ValueJsonTest.class.getResourceAsStream("commands.jsonl")) {
      golden = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    Set<Class<?>> seen =
        golden.stream()
            .map(line -> json.read(Command.class, line))
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(Samples.members(Command.class)), seen, "one golden line per command");
    for (String line : golden) {
      assertEquals(line, json.write(Command.class, json.read(Command.class, line)));
    }
  }

  @Test
  void unknownMember_isRefusedOrReadOver_asAskedFor() {
    String text = "{\"type\":\"SetPreview\",\"scene\":\"B\",\"scnee\":\"C\"}";
    InvalidJsonException slip =
        assertThrows(InvalidJsonException.class, () -> json.read(Command.class, text));
    assertEquals("scnee: unknown member of SetPreview; known: scene", slip.getMessage());
    ValueJson lenient = new ValueJson(UnknownMembers.IGNORED);
    assertEquals(
        "{\"type\":\"SetPreview\",\"scene\":\"B\"}",
        lenient.write(Command.class, lenient.read(Command.class, text)));
  }

  @Test
  void hostileText_isRefusedInOneLine() {
    String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
    String longString = "{\"a\":\"" + "x".repeat(200_000) + "\"}";
    String huge = " ".repeat(9 * 1024 * 1024);
    String number = "{\"type\":\"SetTBar\",\"positionFraction\":1" + "0".repeat(500) + "}";
    for (String text :
        List.of(
            deep, longString, huge, number, "", "[]", "{\"a\":1,\"a\":2}", "{} {}", "nul", "{")) {
      InvalidJsonException refused =
          assertThrows(InvalidJsonException.class, () -> json.read(Command.class, text));
      String message = String.valueOf(refused.getMessage());
      assertFalse(message.contains("\n"), message);
      assertTrue(message.length() < 400, message);
    }
  }

  @Test
  void exponentBomb_isRefusedAtOnce() {
    for (String bomb : List.of("1e999999999", "-1e400", "1.5")) {
      assertThrows(
          InvalidJsonException.class,
          () ->
              json.read(Command.class, "{\"type\":\"SetTransition\",\"rateFrames\":" + bomb + "}"));
    }
    for (String format : List.of("1e999999999", "0", "-3", "1.5")) {
      assertThrows(
          InvalidJsonException.class, () -> new ShowJson().read("{\"format\":" + format + "}"));
    }
    assertThrows(
        InvalidJsonException.class,
        () ->
            json.read(
                Command.class, "{\"type\":\"Seek\",\"slot\":\"RV01\",\"position\":1e999999999}"));
  }

  @Test
  void showSampled_isAShow() {
    assertEquals(1, ((Show) Samples.of(Show.class, Samples.Optional.PRESENT)).scenes().size());
  }
}
