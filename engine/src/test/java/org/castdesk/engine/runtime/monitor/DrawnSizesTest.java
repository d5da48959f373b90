package org.castdesk.engine.runtime.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState.Drawn;
import org.castdesk.engine.testing.SampleDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who edits a layout learns how large its graphics are, and the state changes only with a size.
class DrawnSizesTest {
  private static final ComponentId LOGO = SampleDesk.LOGO.id();
  private final SampleDesk desk = new SampleDesk().openAll(0);
  private final List<Fact> told = new ArrayList<>();
  private @Nullable PictureSize size = new PictureSize(320, 90);
  private final DrawnSizes drawn = new DrawnSizes(new PlanResolver(this::sizeOf), told::add);

  private @Nullable PictureSize sizeOf(PlanInput input) {
    return input instanceof PlanInput.GraphicInput ? size : new PictureSize(64, 36);
  }

  private void preview(Component component) {
    desk.send(1, new ShowCommand.PutComponent(component));
    Scene scene = desk.state().show().scene(SampleDesk.B).orElseThrow();
    desk.send(
        1,
        new ShowCommand.PutScene(
            new Scene(scene.id(), scene.name(), scene.layout(), List.of(component.id()))));
    desk.send(1, new SwitcherCommand.SetPreview(SampleDesk.B));
  }

  /// As the engine does it: what was told is in the state when it is looked at next.
  private Map<ComponentId, Drawn> look(long frame) {
    drawn.look(frame, desk.state());
    told.forEach(fact -> desk.report(frame, fact));
    return desk.state().graphics().drawn();
  }

  @Test
  void aSize_isToldOnce_andAgainWhenItIsAnother() {
    preview(SampleDesk.LOGO);
    assertEquals(Map.of(LOGO, new Drawn(320, 90)), look(10));
    long revision = desk.state().revision();
    told.clear();
    for (long frame = 11; frame < 100; frame++) {
      look(frame);
    }
    assertEquals(List.of(), told);
    assertEquals(revision, desk.state().revision());
    size = new PictureSize(640, 90);
    look(200);
    told.clear();
    size = new PictureSize(642, 90);
    assertEquals(Map.of(LOGO, new Drawn(640, 90)), look(203), "not with every frame");
    assertEquals(Map.of(LOGO, new Drawn(642, 90)), look(206));
  }

  @Test
  void hidden_isMeasuredToo_andWhatIsNotDrawnIsMissing() {
    preview(SampleDesk.LOGO.withPlacement(SampleDesk.LOGO.placement().withOpacity(0)));
    assertEquals(Map.of(LOGO, new Drawn(320, 90)), look(10));
    size = null;
    assertEquals(Map.of(), look(20));
  }

  /// Signs of 320 x 90 with no border: the plate adds its room.
  @Test
  void aClock_isItsRowOfSigns_withThePlate() {
    TextStyle style = TextStyle.of("Inter", 0.1, Rgb.BLACK);
    preview(
        SampleDesk.LOGO.withGraphic(
            new Graphic.Clock("HH:mm", null, style, Backing.of(Rgb.BLACK, 1))));
    int margin = org.castdesk.engine.show.graphic.Artwork.Sign.marginPx(style, 1080);
    Drawn is = look(10).get(LOGO);
    assertEquals(5 * (320 - 2 * margin) + 2 * Backing.USUAL_SIDE * 108, is.widthPx(), 1e-9);
    assertEquals(90 - 2 * margin + 2 * Backing.USUAL_TOP * 108, is.heightPx(), 1e-9);
  }

  @Test
  void aTicker_thatIsNotMeasuredYet_isMissing() {
    preview(SampleDesk.LOGO.withMotion(Motion.CRAWL));
    assertEquals(Map.of(), look(10));
  }
}
