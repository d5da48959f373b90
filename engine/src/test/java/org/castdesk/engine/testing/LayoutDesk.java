package org.castdesk.engine.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameRate;

/// A desk with twelve sources that run, and one layout on air. Its programme has 320x180 pixels.
public final class LayoutDesk {
  private LayoutDesk() {}

  public static EngineState showing(Layout layout) {
    return running(show(layout, new PictureSize(320, 180))).state();
  }

  /// One scene of this layout.
  public static Show show(Layout layout, PictureSize size) {
    SceneId scene = new SceneId("A");
    return new Show(
        "Layouts",
        new VideoFormat(size, FrameRate.of(30)),
        IntStream.rangeClosed(1, 12).mapToObj(SourceSlot::of).map(SampleDesk::clip).toList(),
        List.of(layout),
        List.of(),
        List.of(new Scene(scene, "A", layout.id(), List.of())),
        Show.NO_KEYS,
        new Show.Start(scene, scene),
        Transition.MIX_ONE_SECOND,
        true,
        EncoderSettings.STANDARD,
        null,
        Guarded.USUAL,
        null);
  }

  /// With all sources open, each as large as the programme.
  public static SampleDesk running(Show show) {
    SampleDesk desk = new SampleDesk(Switcher.begin(show));
    for (var slot : show.sources()) {
      desk.report(
          0,
          new Fact.SourceOpened(
              slot.slot(),
              desk.state().sources().get(slot.slot()).generation(),
              SampleDesk.info(show.format().size())));
    }
    return desk;
  }
}
