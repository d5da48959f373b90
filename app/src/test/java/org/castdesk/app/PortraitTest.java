package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A programme on end: every picture of the desk stays in its frame.
class PortraitTest extends FxTest {
  private static final VideoFormat PORTRAIT =
      new VideoFormat(new PictureSize(720, 1280), FrameRate.of(25));

  private final ToyEngine engine =
      new ToyEngine(ToyShow.english().withNextFormat(PORTRAIT).adopted());
  private UiHarness ui;

  @BeforeEach
  void open() {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1000, 900));
    ui.keepTicking(engine);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void pictures_stayInTheirFrames() throws Exception {
    engine.ask(new SwitcherCommand.Cut());
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> fromFx(() -> pictures("#history-0") == 1));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> fromFx(() -> pictures("#pgm-monitor") == 1));
    assertEquals(List.of(), fromFx(this::outside));
    ImageView program =
        fromFx(() -> view(ui.scene().getRoot().lookup("#pgm-monitor .picture-glass")));
    assertTrue(program.getImage().getHeight() > program.getImage().getWidth());
  }

  private long pictures(String place) {
    return ui.scene().getRoot().lookupAll(place + " .picture-glass").stream()
        .filter(glass -> view(glass).getImage() != null)
        .count();
  }

  private static ImageView view(Node glass) {
    return (ImageView) ((Region) glass).getChildrenUnmodifiable().getFirst();
  }

  private List<String> outside() {
    ui.scene().getRoot().layout();
    Set<Node> all = ui.scene().getRoot().lookupAll(".picture-glass");
    return all.stream()
        .filter(glass -> view(glass).getImage() != null)
        .filter(glass -> !isInside(glass))
        .map(glass -> glass.getParent() + ": " + view(glass).getBoundsInParent())
        .toList();
  }

  private static boolean isInside(Node glass) {
    Bounds picture = view(glass).getBoundsInParent();
    Bounds frame = glass.getLayoutBounds();
    return picture.getMinX() >= -2
        && picture.getMinY() >= -2
        && picture.getMaxX() <= frame.getWidth() + 2
        && picture.getMaxY() <= frame.getHeight() + 2;
  }
}
