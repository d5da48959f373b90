package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.FramePlan.Crossing;
import org.castdesk.engine.plan.words.ClockForms;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// From what is true now to what is seen and heard in one frame. The same state and frame give the
/// same plan, in any size.
///
/// **Thread**: any, one at a time with the sizes it was given.
public final class PlanResolver {
  private final PictureSizes sizes;
  private final ClockForms forms = new ClockForms();

  public PlanResolver(PictureSizes sizes) {
    this.sizes = sizes;
  }

  /// What PGM shows: the programme, the transition under way, the downstream keys, and the fade to
  /// black.
  public FramePlan program(EngineState state, long frame, PictureSize target) {
    OnAir air = state.onAir();
    Stage stage = new Stage(state, frame, target);
    if (air.urgent() != null) {
      return new FramePlan(target, stage.standby(air.urgent().slot()), null, 0);
    }
    FramePlan buses = buses(stage, air);
    List<DrawLayer> keys = KeyLevels.layers(air, frame, stage.graphics);
    return keys.isEmpty() ? buses : withKeys(buses, keys);
  }

  private static FramePlan buses(Stage stage, OnAir air) {
    PictureSize target = stage.target;
    int black = (int) Math.round(256 * air.fade().levelAt(stage.frame));
    double progress = Progress.of(air.mixing(), stage.frame);
    if (air.mixing() == null || progress <= 0) {
      return new FramePlan(target, stage.picture(air.program()), null, black);
    }
    Transition transition = air.mixing().transition();
    if (progress < 1 && transition.kind() == Transition.Kind.MOVE) {
      Move move =
          new Move(
              new Move.Parts(stage.placing, new LookPlacing(target), stage.graphics, stage.ground),
              Progress.eased(progress));
      return new FramePlan(target, move.between(air.program(), air.mixing().to()), null, black);
    }
    Picture to = stage.picture(air.mixing().to());
    if (progress >= 1) {
      return new FramePlan(target, to, null, black);
    }
    // At its end a transition is only its new picture; drawing the old one would cost for nothing.
    Blend blend = Progress.blend(transition, progress, target);
    return blend instanceof Blend.Mix mix && mix.weight() == 256
        ? new FramePlan(target, to, null, black)
        : new FramePlan(target, stage.picture(air.program()), new Crossing(to, blend), black);
  }

  /// Where nothing crosses, keys are layers like all others: that is cheaper.
  private static FramePlan withKeys(FramePlan buses, List<DrawLayer> keys) {
    return buses.crossing() == null
        ? new FramePlan(buses.size(), buses.picture().with(keys), null, buses.black())
        : new FramePlan(buses.size(), buses.picture(), buses.crossing(), keys, buses.black());
  }

  /// What PVW shows: the scene as prepared now, edits included, with the downstream keys as the next
  /// take leaves them; no transition and no black.
  public FramePlan preview(EngineState state, long frame, PictureSize target) {
    Stage stage = new Stage(state, frame, target);
    Picture scene = stage.scene(state.onAir().preview());
    List<DrawLayer> keys = KeyLevels.next(state, stage.graphics);
    return new FramePlan(target, keys.isEmpty() ? scene : scene.with(keys), null, 0);
  }

  /// What PVW would show with this scene, which must be one of the show's; without downstream keys.
  public FramePlan scene(EngineState state, SceneId wanted, long frame, PictureSize target) {
    return new FramePlan(target, new Stage(state, frame, target).scene(wanted), null, 0);
  }

  /// How large the graphics of a scene are drawn; those that are not drawn yet are missing.
  public Map<ComponentId, GraphicsState.Drawn> drawn(
      EngineState state, SceneId wanted, long frame) {
    Stage stage = new Stage(state, frame, state.show().format().size());
    Map<ComponentId, GraphicsState.Drawn> drawn = new HashMap<>();
    for (AirComponent graphic : stage.shown(wanted)) {
      Geometry.Box seat = stage.graphics.seat(graphic);
      if (seat != null) {
        drawn.put(graphic.component().id(), new GraphicsState.Drawn(seat.width(), seat.height()));
      }
    }
    return drawn;
  }

  /// A frozen picture as it would look now: what a take-back brings.
  public FramePlan air(EngineState state, AirPicture air, long frame, PictureSize target) {
    return new FramePlan(target, new Stage(state, frame, target).picture(air), null, 0);
  }

  /// One source alone, whole.
  public FramePlan source(EngineState state, SourceSlot slot, long frame, PictureSize target) {
    DrawLayer layer = new Stage(state, frame, target).placing.layer(VideoLayer.full(slot));
    List<DrawLayer> layers = layer == null ? List.of() : List.of(layer);
    return new FramePlan(target, new Picture(Rgb.BLACK, layers), null, 0);
  }

  /// What is heard: the sounds of the same scenes, crossing as the pictures do.
  public MixPlan mix(EngineState state, long frame) {
    return MixResolver.resolve(state, frame);
  }

  /// One state at one frame in one size.
  private final class Stage {
    private final EngineState state;
    private final long frame;
    private final PictureSize target;
    private final LayerPlacing placing;
    private final GraphicPlacing graphics;
    private final Ground ground;

    Stage(EngineState state, long frame, PictureSize target) {
      this.state = state;
      this.frame = frame;
      this.target = target;
      placing = new LayerPlacing(sizes, state, frame, target);
      graphics = new GraphicPlacing(sizes, forms, state, frame, target);
      ground = new Ground(sizes, state, frame, target);
    }

    Picture picture(AirPicture air) {
      return picture(air.layout(), air.graphics());
    }

    Picture scene(SceneId wanted) {
      Show show = state.show();
      Scene scene = show.scene(wanted).orElseThrow();
      return picture(show.layout(scene.layout()).orElseThrow(), shown(wanted));
    }

    /// A graphic that is on air too goes on as it does there.
    List<AirComponent> shown(SceneId wanted) {
      Show show = state.show();
      Scene scene = show.scene(wanted).orElseThrow();
      AirPicture program = state.onAir().program();
      List<AirComponent> shown = new ArrayList<>();
      for (ComponentId id : scene.components()) {
        Component component = show.component(id).orElseThrow();
        AirComponent onAir = program.graphic(id).orElse(null);
        shown.add(
            onAir == null || onAir.until() != null
                ? AirComponent.settled(component)
                : onAir.with(component));
      }
      return shown;
    }

    private Picture picture(Layout layout, List<AirComponent> shown) {
      List<DrawLayer> layers = new ArrayList<>(ground.of(layout));
      for (VideoLayer layer : layout.videoLayers()) {
        layers.addAll(placing.layers(layer));
      }
      layers.addAll(graphics.layers(shown, 1));
      return new Picture(layout.background(), layers);
    }

    /// The chosen source where it gives a picture, else the card: this must never fail.
    Picture standby(@Nullable SourceSlot slot) {
      DrawLayer source = slot == null ? null : placing.layer(VideoLayer.full(slot));
      boolean isPlaying = source != null && source.input() instanceof PlanInput.SourceInput;
      return new Picture(Rgb.BLACK, List.of(isPlaying ? source : placing.standby()));
    }
  }
}
