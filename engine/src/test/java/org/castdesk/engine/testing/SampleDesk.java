package org.castdesk.engine.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Decision;
import org.castdesk.engine.switcher.Effect;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;

/// A desk without an engine: it keeps the newest state and what was asked for on the way. Its show
/// has four sources, and the scenes A, B, C (one source each) and PIP (all four); A is on PGM and B
/// on PVW; a mix takes ten frames; 30 frames per second.
public final class SampleDesk {
  public static final SceneId A = new SceneId("A");
  public static final SceneId B = new SceneId("B");
  public static final SceneId C = new SceneId("C");
  public static final SceneId PIP = new SceneId("PIP");
  public static final SourceSlot RV01 = SourceSlot.of(1);
  public static final SourceSlot RV02 = SourceSlot.of(2);
  public static final SourceSlot RV03 = SourceSlot.of(3);
  public static final SourceSlot RV04 = SourceSlot.of(4);
  public static final Component LOGO =
      Component.of(
              new ComponentId("RC01"),
              "Logo",
              Component.Placement.at(-0.02, 0.03, Anchor.TOP_RIGHT),
              new Graphic.Image("logo.png"))
          .withSlot(Component.Slot.of(1));

  private EngineState state;
  private final List<Effect> effects = new ArrayList<>();

  public SampleDesk() {
    this(Switcher.begin(show()));
  }

  public SampleDesk(Step first) {
    state = first.state();
    effects.addAll(first.effects());
  }

  public static Show show() {
    List<Layout> layouts =
        List.of(
            LayoutPresets.layout("full", List.of(RV01)),
            LayoutPresets.layout("full", List.of(RV02)),
            LayoutPresets.layout("full", List.of(RV03)),
            LayoutPresets.layout("pip", List.of(RV01, RV02, RV03, RV04)));
    return new Show(
        "Sample",
        new VideoFormat(new PictureSize(1920, 1080), FrameRate.of(30)),
        List.of(clip(RV01), clip(RV02), clip(RV03), clip(RV04)),
        layouts,
        List.of(LOGO),
        List.of(
            scene(A, layouts.get(0)),
            scene(B, layouts.get(1)),
            scene(C, layouts.get(2)),
            new Scene(PIP, "Picture in picture", layouts.get(3).id(), List.of(LOGO.id()))),
        Show.NO_KEYS,
        new Show.Start(A, B),
        new Transition(Transition.Kind.MIX, 10, 0.02, Rgb.BLACK),
        true,
        EncoderSettings.STANDARD,
        null,
        Guarded.USUAL,
        null);
  }

  public static Scene scene(SceneId id, Layout layout) {
    return new Scene(id, "Scene " + id, layout.id(), List.of());
  }

  public static SourceSpec clip(SourceSlot slot) {
    return new SourceSpec(slot, "Clip " + slot, SourceContent.Media.endless(slot + ".mp4"));
  }

  public static MediaInfo info(PictureSize picture) {
    return new MediaInfo(
        "mp4", "h264", picture, FrameRate.of(30), "aac", 48_000, 2, Duration.ofSeconds(10));
  }

  public EngineState state() {
    return state;
  }

  /// What was asked for since this was last called.
  public List<Effect> takeEffects() {
    List<Effect> taken = List.copyOf(effects);
    effects.clear();
    return taken;
  }

  /// Sends a command that must be carried out.
  public SampleDesk send(long frame, Command command) {
    switch (Switcher.command(state, command, new FrameNumber(frame))) {
      case Decision.Done(Step step) -> take(step);
      case Decision.Refused(var receipt) ->
          throw new AssertionError(command + " was refused: " + receipt);
    }
    return this;
  }

  /// Sends a command that must be refused.
  public Receipt.Rejected refuse(long frame, Command command) {
    return switch (Switcher.command(state, command, new FrameNumber(frame))) {
      case Decision.Done _ -> throw new AssertionError(command + " was not refused");
      case Decision.Refused(var receipt) -> receipt;
    };
  }

  public SampleDesk report(long frame, Fact fact) {
    take(Switcher.fact(state, fact, new FrameNumber(frame)));
    return this;
  }

  public SampleDesk pass(long frame) {
    take(Switcher.pass(state, new FrameNumber(frame)));
    return this;
  }

  /// All sources are open from `frame` on, with pictures of 1920 x 1080 and sound.
  public SampleDesk openAll(long frame) {
    for (SourceSlot slot : List.of(RV01, RV02, RV03, RV04)) {
      report(frame, new Fact.SourceOpened(slot, 1, info(new PictureSize(1920, 1080))));
    }
    effects.clear();
    return this;
  }

  private void take(Step step) {
    state = step.state();
    effects.addAll(step.effects());
  }
}
