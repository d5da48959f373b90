package org.castdesk.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.FramePlan.Crossing;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// From what is true now to what is seen and heard in one frame. The same state and frame give the
/// same plan, in any size.
///
/// **Thread**: any, one at a time with the sizes it was given.
public final class PlanResolver {
  private final PictureSizes sizes;

  public PlanResolver(PictureSizes sizes) {
    this.sizes = sizes;
  }

  /// What PGM shows: the programme, the transition under way, and the fade to black.
  public FramePlan program(EngineState state, long frame, PictureSize target) {
    OnAir air = state.onAir();
    LayerPlacing placing = new LayerPlacing(sizes, state, frame, target);
    if (air.urgent() != null) {
      return new FramePlan(target, standby(placing, air.urgent().slot()), null, 0);
    }
    int black = (int) Math.round(256 * air.fade().levelAt(frame));
    double progress = Progress.of(air.mixing(), frame);
    if (air.mixing() == null || progress <= 0) {
      return new FramePlan(target, picture(placing, air.program()), null, black);
    }
    Transition transition = air.mixing().transition();
    if (progress < 1 && transition.kind() == Transition.Kind.MOVE) {
      Move move = new Move(placing, new LookPlacing(target), Progress.eased(progress));
      return new FramePlan(target, move.between(air.program(), air.mixing().to()), null, black);
    }
    Picture to = picture(placing, air.mixing().to());
    if (progress >= 1) {
      return new FramePlan(target, to, null, black);
    }
    // At its end a transition is only its new picture; drawing the old one would cost for nothing.
    Blend blend = Progress.blend(transition, progress, target);
    return blend instanceof Blend.Mix mix && mix.weight() == 256
        ? new FramePlan(target, to, null, black)
        : new FramePlan(target, picture(placing, air.program()), new Crossing(to, blend), black);
  }

  /// The chosen source where it gives a picture, else the card: this must never fail.
  private static Picture standby(LayerPlacing placing, @Nullable SourceSlot slot) {
    DrawLayer source = slot == null ? null : placing.layer(VideoLayer.full(slot));
    boolean isPlaying = source != null && source.input() instanceof PlanInput.SourceInput;
    return new Picture(Rgb.BLACK, List.of(isPlaying ? source : placing.standby()));
  }

  /// What PVW shows: the scene as prepared now, edits included; no transition and no black.
  public FramePlan preview(EngineState state, long frame, PictureSize target) {
    return scene(state, state.onAir().preview(), frame, target);
  }

  /// What PVW would show with this scene, which must be one of the show's.
  public FramePlan scene(EngineState state, SceneId wanted, long frame, PictureSize target) {
    Show show = state.show();
    LayerPlacing placing = new LayerPlacing(sizes, state, frame, target);
    Scene scene = show.scene(wanted).orElseThrow();
    Layout layout = show.layout(scene.layout()).orElseThrow();
    List<Component> components = new ArrayList<>();
    for (ComponentId id : scene.components()) {
      components.add(show.component(id).orElseThrow());
    }
    return new FramePlan(target, picture(placing, layout, components), null, 0);
  }

  /// A frozen picture as it would look now: what a take-back brings.
  public FramePlan air(EngineState state, AirPicture air, long frame, PictureSize target) {
    LayerPlacing placing = new LayerPlacing(sizes, state, frame, target);
    return new FramePlan(target, picture(placing, air), null, 0);
  }

  /// One source alone, whole.
  public FramePlan source(EngineState state, SourceSlot slot, long frame, PictureSize target) {
    LayerPlacing placing = new LayerPlacing(sizes, state, frame, target);
    List<DrawLayer> layers = new ArrayList<>();
    addIfSeen(layers, placing.layer(VideoLayer.full(slot)));
    return new FramePlan(target, new Picture(Rgb.BLACK, layers), null, 0);
  }

  /// What is heard: the sounds of the same scenes, crossing as the pictures do.
  public MixPlan mix(EngineState state, long frame) {
    return MixResolver.resolve(state, frame);
  }

  private static Picture picture(LayerPlacing placing, AirPicture air) {
    return picture(placing, air.layout(), air.components());
  }

  private static Picture picture(LayerPlacing placing, Layout layout, List<Component> components) {
    List<DrawLayer> layers = new ArrayList<>();
    for (VideoLayer layer : layout.videoLayers()) {
      layers.addAll(placing.layers(layer));
    }
    for (Component component : components) {
      addIfSeen(layers, placing.component(component));
    }
    return new Picture(layout.background(), layers);
  }

  private static void addIfSeen(List<DrawLayer> layers, @Nullable DrawLayer layer) {
    if (layer != null) {
      layers.add(layer);
    }
  }
}
