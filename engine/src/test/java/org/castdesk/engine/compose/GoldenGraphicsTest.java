package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Countdown;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every kind of graphic and every way it moves, as pictures that were looked at: by both
/// compositors.
class GoldenGraphicsTest {
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb AMBER = Rgb.parse("#F5B84A");
  private static final Rgb NAVY = Rgb.parse("#142A5A");
  private static final TextStyle BIG = TextStyle.of("Inter SemiBold", 0.1, WHITE);
  private static final ComponentId ID = new ComponentId("g");

  @TempDir private Path folder;

  private static Component at(double x, double y, Anchor anchor, Graphic graphic) {
    return Component.of(ID, "Graphic", Placement.at(x, y, anchor), graphic);
  }

  private static Component second(Component graphic) {
    return new Component(
        new ComponentId("second"),
        null,
        "Second",
        graphic.placement(),
        graphic.graphic(),
        graphic.motion(),
        graphic.timing());
  }

  private static Component middle(Graphic graphic) {
    return at(0, 0, Anchor.CENTER, graphic);
  }

  /// On air since the first frame.
  private GraphicsStage stage(Component... components) {
    GraphicsStage stage = new GraphicsStage(folder, List.of(components));
    stage.desk().send(0, new SwitcherCommand.Cut());
    return stage;
  }

  private void check(String name, long frame, Component... components) {
    try (GraphicsStage stage = stage(components)) {
      stage.check("graphic-" + name, frame);
      assertEquals(List.of(), stage.faults);
    }
  }

  @Test
  void textWithBorder() {
    TextStyle style = BIG.withBorder(new TextStyle.Border(0.1, Rgb.BLACK)).withSize(0.2);
    check("text-border", 1, middle(Graphic.Text.of("Ärger & Öl", style)));
  }

  @Test
  void textWithShadow() {
    TextStyle style = BIG.withShadow(TextStyle.Shadow.USUAL).withSize(0.2);
    check("text-shadow", 1, middle(Graphic.Text.of("Shadow", style)));
  }

  @Test
  void lowerThird() {
    Graphic.Text text =
        Graphic.Text.of("Cllr Ana Reyes\nChair, Finance Committee · 市政厅", BIG)
            .withUnder(TextStyle.of("Inter", 0.06, Rgb.parse("#D9DEEE")))
            .withBacking(
                Backing.of(NAVY, 0.85).withAccent(new Backing.Accent(0.14, AMBER)).withCorner(0.2));
    check("lower-third", 1, at(0.05, -0.1, Anchor.BOTTOM_LEFT, text));
  }

  @ParameterizedTest
  @EnumSource
  void alignment(TextStyle.Align align) {
    Graphic.Text text =
        Graphic.Text.of("Breaking lines where they are too long\nمساء الخير", BIG.withAlign(align))
            .withWrap(0.6)
            .withBacking(Backing.of(Rgb.BLACK, 0.5));
    check("align-" + align.name().toLowerCase(Locale.ROOT), 1, middle(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "你好，导播台",
        "مرحبا بالعالم",
        "שלום עולם",
        "👩‍👩‍👧 🇨🇳 👍🏽 ❤️ 1️⃣",
        "e\u0301ก ½ Ж Ω"
      })
  void scripts(String words) {
    String name = "script-" + Integer.toHexString(words.codePointAt(0));
    try (GraphicsStage stage = stage(middle(Graphic.Text.of(words, BIG.withSize(0.16))))) {
      stage.check("graphic-" + name, 1);
    }
  }

  @Test
  void kaiTi_isAKaiFace() {
    check("kai", 1, middle(Graphic.Text.of("永字八法 KaiTi 12", TextStyle.of("KaiTi", 0.16, WHITE))));
  }

  @Test
  void sizeOfTheGraphicItself() {
    Component wide = middle(Graphic.Text.of("0.8 wide", BIG));
    check("sized", 1, wide.withPlacement(wide.placement().withSize(0.8, 0)));
  }

  @Test
  void image_atItsOwnSize_andByItsHeight() throws IOException {
    picture("logo.png");
    Component logo = at(-0.05, 0.05, Anchor.TOP_RIGHT, new Graphic.Image("logo.png"));
    Component large = at(0.05, 0.05, Anchor.TOP_LEFT, new Graphic.Image("logo.png"));
    check(
        "image",
        1,
        logo,
        second(large.withPlacement(large.placement().withSize(0, 0.5).withOpacity(0.8))));
  }

  @Test
  void drawing_isSharpInEverySize() throws IOException {
    Files.writeString(
        folder.resolve("sign.svg"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="0 0 60 40">
          <rect width="60" height="40" rx="6" fill="#142A5A"/>
          <path d="M10 30 L30 8 L50 30 Z" fill="#F5B84A" fill-opacity="0.9"/>
        </svg>
        """);
    Component small = at(-0.05, 0.05, Anchor.TOP_RIGHT, new Graphic.Image("sign.svg"));
    Component large = middle(new Graphic.Image("sign.svg"));
    check("drawing", 1, small, second(large.withPlacement(large.placement().withSize(0, 0.6))));
  }

  private void picture(String name) throws IOException {
    BufferedImage image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0xF5B84A));
    graphics.fillOval(2, 2, 56, 56);
    graphics.setColor(new Color(0x80FFFFFF, true));
    graphics.fillRect(40, 20, 48, 20);
    graphics.dispose();
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 15})
  void animatedImage(long frame) throws IOException {
    TestGif.write(folder.resolve("spin.gif"), 3, 200);
    Component gif = middle(new Graphic.Image("spin.gif"));
    check("gif-" + frame, frame, gif.withPlacement(gif.placement().withSize(0, 0.6)));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 29, 60})
  void clock(long frame) {
    Graphic.Clock clock =
        new Graphic.Clock(
            "HH:mm:ss",
            null,
            BIG.withSize(0.2).withBorder(new TextStyle.Border(0.08, Rgb.BLACK)),
            Backing.of(NAVY, 0.7));
    check("clock-" + frame, frame, at(0.05, 0.05, Anchor.TOP_LEFT, clock));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 45, 100})
  void countdown(long frame) {
    check(
        "countdown-" + frame,
        frame,
        middle(length(2, Countdown.AtZero.COUNTS_ON)),
        second(at(0, 0.05, Anchor.TOP_CENTER, timeOfDay())));
  }

  private static Graphic length(int seconds, Countdown.AtZero atZero) {
    return new Countdown(
        new Countdown.Goal.Length(Duration.ofSeconds(seconds)), atZero, BIG.withSize(0.2), null);
  }

  private static Graphic timeOfDay() {
    return new Countdown(
        new Countdown.Goal.TimeOfDay(LocalTime.of(5, 0)), Countdown.AtZero.STAYS, BIG, null);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 17, 31})
  void timecode(long frame) {
    check(
        "timecode-" + frame,
        frame,
        middle(new Graphic.Timecode(Graphic.Timecode.Kind.TIME_OF_DAY, BIG, null)));
  }

  @Test
  void caption() {
    Component caption =
        at(
            0,
            -0.06,
            Anchor.BOTTOM_CENTER,
            new Graphic.Caption(
                null,
                null,
                0,
                30,
                2,
                BIG.withAlign(TextStyle.Align.CENTER),
                Backing.of(Rgb.BLACK, 0.6)));
    try (GraphicsStage stage = stage(caption)) {
      stage
          .desk()
          .send(
              1,
              new ComponentCommand.SetCaption(
                  ID, "Good evening and welcome to the council meeting 今晚的会议"));
      stage.check("graphic-caption", 1);
      stage.desk().send(2, new ComponentCommand.SetCaption(ID, ""));
      stage.check("graphic-none", 2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 75, 160})
  void crawl(long frame) {
    Graphic.Text news =
        Graphic.Text.of("Line 4 resumes at 22:00  ·  风力警报", BIG.withSize(0.09))
            .withBacking(Backing.of(NAVY, 0.9));
    check(
        "crawl-" + frame,
        frame,
        at(0.2, -0.05, Anchor.BOTTOM_LEFT, news)
            .withMotion(Motion.CRAWL.withSpeed(0.31).withWindow(0.6)));
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 60, 110})
  void roll(long frame) {
    Graphic.Text credits =
        Graphic.Text.of(
            "Director\nAna Reyes\nCamera\n李明\nSound\nOmar", BIG.withAlign(TextStyle.Align.CENTER));
    check(
        "roll-" + frame,
        frame,
        at(0, 0, Anchor.CENTER, credits).withMotion(Motion.ROLL.withSpeed(0.4)));
  }

  @ParameterizedTest
  @ValueSource(longs = {20, 50, 90})
  void imageTravels(long frame) throws IOException {
    picture("logo.png");
    check(
        "image-crawl-" + frame,
        frame,
        at(0, 0.1, Anchor.TOP_LEFT, new Graphic.Image("logo.png"))
            .withMotion(Motion.CRAWL.withSpeed(-0.25)));
  }

  @ParameterizedTest
  @EnumSource
  void waysInAndOut(Timing.Kind kind) {
    Timing timing = new Timing(new Timing.Entrance(kind, 12), new Timing.Entrance(kind, 12), 30);
    Component graphic =
        at(
                0.1,
                -0.1,
                Anchor.BOTTOM_LEFT,
                Graphic.Text.of("In and out", BIG).withBacking(Backing.of(NAVY, 0.9)))
            .withTiming(timing);
    String name = "graphic-way-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    try (GraphicsStage stage = stage(graphic)) {
      stage.check(name + "-in", 4);
      stage.check(name + "-there", 15);
      stage.check(name + "-out", 35);
    }
  }

  @Test
  void downstreamKey_liesAboveATransition_andFollowsIt() {
    Component logo = at(0.05, 0.05, Anchor.TOP_LEFT, Graphic.Text.of("DSK 1", BIG));
    Component bug =
        Component.of(
            new ComponentId("bug"),
            "Bug",
            Placement.at(-0.05, 0.05, Anchor.TOP_RIGHT),
            Graphic.Text.of("DSK 2", BIG));
    try (GraphicsStage stage = new GraphicsStage(folder, List.of(logo, bug))) {
      Scene scene = stage.state().show().scenes().getLast();
      stage
          .desk()
          .send(
              0,
              new ShowCommand.PutScene(
                  new Scene(scene.id(), scene.name(), scene.layout(), List.of())))
          .send(0, new ShowCommand.PutKey(1, new Show.DownstreamKey(List.of(ID), 10)))
          .send(0, new ShowCommand.PutKey(2, new Show.DownstreamKey(List.of(bug.id()), 10)))
          .send(0, new KeyCommand.CutKey(1))
          .send(0, new KeyCommand.TieKey(2, true))
          .send(
              0,
              new SwitcherCommand.SetTransition(
                  org.castdesk.engine.show.Transition.Kind.PUSH_LEFT, 20, null, null))
          .send(10, new SwitcherCommand.Auto());
      stage.check("graphic-keys-push", 19);
      stage.desk().send(40, new KeyCommand.AutoKey(1));
      stage.check("graphic-keys-fade", 44);
    }
  }
}
