package org.castdesk.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

final class ShowJsonTest {
  private static final String BY_HAND =
      """
      {
        "sources": [
          {"slot": "RV01", "content": {"type": "Media", "location": "clips/a.mp4", "end": -1.5}},
          {"slot": "RV02", "content": {"type": "TestPattern", "motion": "orbit"}}
        ],
        "components": [{"id": "RC01", "graphic": {"type": "Text", "text": "你好"}}],
        "layouts": [
          {"id": "full", "videoLayers": [{"slot": "RV01"}]},
          {"id": "pip", "videoLayers": [{"slot": "RV01"}, {"slot": "RV02", "x": 0.6, "width": 0.3}]}
        ],
        "scenes": [
          {"id": "A", "layout": "full"},
          {"id": "B", "layout": "pip", "components": ["RC01"]}
        ]
      }
      """;

  private final ShowJson json = new ShowJson();

  @Test
  void showWrittenByHand_isCompletedWithWhatPeopleExpect() {
    Show show = json.read(BY_HAND);
    assertEquals("Untitled", show.name());
    assertEquals(VideoFormat.HD_1080P30, show.format());
    assertEquals(new Show.Start(new SceneId("A"), new SceneId("B")), show.start());
    assertEquals(Transition.MIX_ONE_SECOND, show.transition());
    assertEquals(EncoderSettings.STANDARD, show.encoder());
    assertTrue(show.flipFlop());
    assertEquals("RV01", show.sources().getFirst().name());
    assertEquals(
        new SourceContent.Media(
            "clips/a.mp4",
            SourceContent.Repeat.ENDLESS,
            Duration.ZERO,
            Duration.ofMillis(-1500),
            SourceContent.AtEnd.HOLD),
        show.sources().getFirst().content());
    SourceSlot one = SourceSlot.of(1);
    SourceSlot two = SourceSlot.of(2);
    assertEquals(List.of(VideoLayer.full(one)), show.layouts().getFirst().videoLayers());
    assertEquals(
        new VideoLayer(
            two,
            0.6,
            0,
            0.3,
            0.3,
            Anchor.TOP_LEFT,
            FillMode.FIT,
            VideoLayer.Crop.NOTHING,
            1,
            Look.PLAIN,
            0),
        show.layouts().get(1).videoLayers().get(1));
    assertEquals(
        List.of(new AudioLayer(one, 1), new AudioLayer(two, 1)),
        show.layouts().get(1).audioLayers());
    assertEquals(
        Component.Placement.at(0, 0, Anchor.TOP_LEFT), show.components().getFirst().placement());
  }

  @Test
  void show_comesBackEqual() {
    Show show = json.read(BY_HAND);
    assertEquals(show, json.read(json.print(json.tree(show))));
  }

  @Test
  void unknownMembers_surviveAnEdit() {
    ObjectNode earlier =
        json.parse(
            BY_HAND
                .replace("\"sources\"", "\"notes\": {\"by\": \"me\"}, \"sources\"")
                .replace(
                    "\"slot\": \"RV02\", \"content\"",
                    "\"slot\": \"RV02\", \"x-tag\": 7, \"content\"")
                .replace("\"motion\"", "\"speed\": 2, \"motion\"")
                .replace("\"x\": 0.6", "\"x\": 0.6, \"glow\": true"));
    Show show = json.read(earlier);
    Show edited =
        new Show(
            "New",
            show.format(),
            List.of(show.sources().get(1)),
            show.layouts().reversed(),
            show.components(),
            show.scenes(),
            Show.NO_KEYS,
            show.start(),
            show.transition(),
            show.flipFlop(),
            show.encoder(),
            null,
            Guarded.USUAL,
            null);
    ObjectNode saved = json.parse(json.print(json.tree(edited, earlier)));
    assertEquals("me", saved.path("notes").path("by").asString());
    assertEquals(7, saved.path("sources").path(0).path("x-tag").asInt());
    assertEquals(2, saved.path("sources").path(0).path("content").path("speed").asInt());
    assertTrue(saved.path("layouts").path(0).path("videoLayers").path(1).path("glow").asBoolean());
    assertEquals(edited, json.read(saved));
  }

  @Test
  void unknownMembersOfAnotherType_areNotCarriedOver() {
    ObjectNode earlier = json.parse(BY_HAND.replace("\"motion\"", "\"speed\": 2, \"motion\""));
    ObjectNode colour =
        json.parse(
            BY_HAND.replace(
                "\"TestPattern\", \"motion\": \"orbit\"", "\"Colour\", \"rgb\": \"#102030\""));
    ObjectNode saved = json.tree(json.read(colour), earlier);
    assertTrue(saved.path("sources").path(1).path("content").path("speed").isMissingNode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"end\": -1.5 | \"times\": \"abc\" | sources[0].content.times: expected a number, found"
            + " 'abc'",
        "\"end\": -1.5 | \"end\": \"soon\" | sources[0].content.end: 'soon' is not a time",
        "\"RV02\", \"content\" | \"RV13\", \"content\" | sources[1].slot: A source slot is RV01 to"
            + " RV12, not 'RV13'",
        "\"RV02\", \"content\" | \"RV01\", \"content\" | The show has source slot RV01 twice",
        "\"orbit\" | \"spin\" | sources[1].content.motion: expected one of BARS, SWEEP, ORBIT,"
            + " WAVES, found 'spin'",
        "\"TestPattern\" | \"Patern\" | sources[1].content.type: unknown type 'Patern'; known:"
            + " Colour, Live, Media, Still,",
        "\"type\": \"Text\", | \"\": 1, | components[0].graphic.type: missing; known: Caption,"
            + " Clock, Countdown, Image, Text, Timecode",
        "\"x\": 0.6 | \"x\": {} | layouts[1].videoLayers[1].x: expected a number, found an object",
        "\"width\": 0.3 | \"opacity\": 3 | layouts[1].videoLayers[1]: A layer's opacity is 0.0 to"
            + " 1.0, not 3.0",
        "[{\"slot\": \"RV01\"}] | 5 | layouts[0].videoLayers: expected a list, found 5",
        "\"layout\": \"pip\" | \"layout\": \"pap\" | Scene B uses layout pap, which the show has"
            + " not",
        "\"layout\": \"pip\" | \"name\": \"x\" | scenes[1].layout: missing",
        "\"scenes\" | \"start\": {\"program\": \"Z\"}, \"scenes\" | The show starts with scenes it"
            + " has not: Z, Z",
        "\"scenes\" | \"scenen\" | scenes: missing",
        "\"sources\" | \"format\": \"1920\", \"sources\" | format: '1920' is not a format; write"
            + " 1920x1080@30",
        "\"sources\" | \"format\": \"1921x1080@30\", \"sources\" | format: A programme picture has"
            + " even sizes",
        "\"sources\" | \"flipFlop\": \"yes\", \"sources\" | flipFlop: expected true or false, found"
            + " 'yes'",
        "\"sources\" | \"transition\": {\"rateFrames\": 1.5}, \"sources\" | transition.rateFrames:"
            + " expected a whole number, found 1.5",
        "\"你好\" | \"你好\", \"style\": {\"colour\": \"red\"} | components[0].graphic.style.colour:"
            + " 'red' is not a colour; write #1A2B3C"
      })
  void wrongMember_isNamedWithItsReason(String instead, String of, String reason) {
    String text = BY_HAND.replace(instead, of);
    InvalidJsonException refused = assertThrows(InvalidJsonException.class, () -> json.read(text));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith(reason), message);
  }

  @Test
  void textThatIsNotJson_isNamedWithLineAndColumn() {
    InvalidJsonException refused =
        assertThrows(
            InvalidJsonException.class,
            () -> json.read(BY_HAND.replace("\"layouts\":", "layouts:")));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("line 7, column "), refused.getMessage());
  }
}
