package org.castdesk.engine.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.AirComponent;
import org.castdesk.engine.state.AirPicture;
import org.jspecify.annotations.Nullable;

/// One picture half way from one layout to another: the boxes of sources that both show move and
/// change their size, what only one of them shows fades.
///
/// Up to the middle boxes lie over each other as in the old layout, from there on as in the new one.
///
/// **Units**: progress 0..1, eased already.
final class Move {
  private final LayerPlacing placing;
  private final LookPlacing looks;
  private final GraphicPlacing graphics;
  private final Ground ground;
  private final double progress;

  /// Who says where things lie.
  record Parts(LayerPlacing placing, LookPlacing looks, GraphicPlacing graphics, Ground ground) {}

  Move(Parts parts, double progress) {
    placing = parts.placing();
    looks = parts.looks();
    graphics = parts.graphics();
    ground = parts.ground();
    this.progress = progress;
  }

  Picture between(AirPicture old, AirPicture fresh) {
    List<DrawLayer> layers = new ArrayList<>(grounds(old.layout(), fresh.layout()));
    boolean isLate = progress >= 0.5;
    for (Pair pair : pairs(old.layout(), fresh.layout(), isLate)) {
      layers.addAll(drawn(pair));
    }
    layers.removeIf(layer -> !placing.isInside(layer));
    layers.addAll(graphics(old.graphics(), fresh.graphics()));
    Rgb colour = mixed(old.layout().background(), fresh.layout().background(), progress);
    return new Picture(colour, layers);
  }

  /// The new background picture comes over the old one; where one has none its colour shows.
  private List<DrawLayer> grounds(Layout old, Layout fresh) {
    List<DrawLayer> from = ground.of(old);
    List<DrawLayer> to = ground.of(fresh);
    if (from.isEmpty() || to.isEmpty()) {
      return from.isEmpty() ? faded(to, progress) : faded(from, 1 - progress);
    }
    List<DrawLayer> both = new ArrayList<>(from);
    if (!Objects.equals(old.backgroundPicture(), fresh.backgroundPicture())) {
      both.addAll(faded(to, progress));
    }
    return both;
  }

  /// A graphic that both show stays; of two versions the new one comes over the old one.
  private List<DrawLayer> graphics(List<AirComponent> old, List<AirComponent> fresh) {
    Set<Component> stay =
        old.stream().map(AirComponent::component).collect(Collectors.toCollection(HashSet::new));
    stay.retainAll(fresh.stream().map(AirComponent::component).toList());
    List<DrawLayer> layers = new ArrayList<>();
    for (AirComponent graphic : old) {
      if (!stay.contains(graphic.component())) {
        layers.addAll(graphics.layers(List.of(graphic), 1 - progress));
      }
    }
    for (AirComponent graphic : fresh) {
      double weight = stay.contains(graphic.component()) ? 1 : progress;
      layers.addAll(graphics.layers(List.of(graphic), weight));
    }
    return layers;
  }

  /// A box in both layouts, or in one of them.
  private record Pair(@Nullable VideoLayer old, @Nullable VideoLayer fresh) {}

  /// Boxes of the same slot belong together, the first with the first. What has no partner comes last:
  /// it lies on top.
  private static List<Pair> pairs(Layout old, Layout fresh, boolean isLate) {
    Layout leading = isLate ? fresh : old;
    Layout other = isLate ? old : fresh;
    Map<Object, Deque<VideoLayer>> waiting = new HashMap<>();
    for (VideoLayer layer : other.videoLayers()) {
      waiting.computeIfAbsent(partner(layer), _ -> new ArrayDeque<>()).add(layer);
    }
    List<Pair> pairs = new ArrayList<>();
    for (VideoLayer layer : leading.videoLayers()) {
      Deque<VideoLayer> candidates = waiting.get(partner(layer));
      VideoLayer match = candidates == null ? null : candidates.poll();
      pairs.add(isLate ? new Pair(match, layer) : new Pair(layer, match));
    }
    for (VideoLayer layer : other.videoLayers()) {
      Deque<VideoLayer> left = waiting.get(partner(layer));
      if (left != null && left.remove(layer)) {
        pairs.add(isLate ? new Pair(layer, null) : new Pair(null, layer));
      }
    }
    return pairs;
  }

  /// A picture that is turned otherwise cannot become the other one by moving.
  private static Object partner(VideoLayer layer) {
    return List.of(layer.slot(), layer.look().turn());
  }

  private List<DrawLayer> drawn(Pair pair) {
    VideoLayer old = pair.old();
    VideoLayer fresh = pair.fresh();
    DrawLayer from = old == null ? null : placing.layer(old);
    DrawLayer to = fresh == null ? null : placing.layer(fresh);
    if (old != null && fresh != null && from != null && to != null) {
      return looks.dressed(between(from, to), between(old.look(), fresh.look()));
    }
    List<DrawLayer> alone = new ArrayList<>();
    if (old != null && from != null) {
      alone.addAll(faded(looks.dressed(from, old.look()), 1 - progress));
    }
    if (fresh != null && to != null) {
      alone.addAll(faded(looks.dressed(to, fresh.look()), progress));
    }
    return alone;
  }

  private DrawLayer between(DrawLayer from, DrawLayer to) {
    PixelRect a = from.box();
    PixelRect b = to.box();
    int left = even(mixed(a.x(), b.x()));
    int top = even(mixed(a.y(), b.y()));
    int right = Math.max(left + 2, even(mixed(a.right(), b.right())));
    int bottom = Math.max(top + 2, even(mixed(a.bottom(), b.bottom())));
    return new DrawLayer(
        progress < 0.5 ? from.input() : to.input(),
        between(from.part(), to.part()),
        new PixelRect(left, top, right - left, bottom - top),
        (int) Math.round(mixed(from.alpha(), to.alpha())),
        to.turn(),
        progress < 0.5 ? from.key() : to.key(),
        null,
        null);
  }

  private Part between(Part from, Part to) {
    return from.equals(to)
        ? from
        : new Part(
            mixed(from.left(), to.left()),
            mixed(from.top(), to.top()),
            mixed(from.right(), to.right()),
            mixed(from.bottom(), to.bottom()));
  }

  /// What only one of the looks has grows out of nothing or shrinks to it.
  private Look between(Look old, Look fresh) {
    if (old.equals(fresh)) {
      return old;
    }
    boolean isLate = progress >= 0.5;
    return new Look(
        fresh.turn(),
        mixed(old.corner(), fresh.corner()),
        border(old.border(), fresh.border()),
        shadow(old.shadow(), fresh.shadow()),
        isLate ? fresh.cutOut() : old.cutOut(),
        isLate ? fresh.key() : old.key());
  }

  private Look.@Nullable Border border(Look.@Nullable Border old, Look.@Nullable Border fresh) {
    if (old == null && fresh == null) {
      return null;
    }
    double width = mixed(old == null ? 0 : old.width(), fresh == null ? 0 : fresh.width());
    Look.Border known = old == null ? Objects.requireNonNull(fresh) : old;
    Rgb to = fresh == null ? known.colour() : fresh.colour();
    return new Look.Border(width, mixed(known.colour(), to, progress));
  }

  private Look.@Nullable Shadow shadow(Look.@Nullable Shadow old, Look.@Nullable Shadow fresh) {
    if (old == null && fresh == null) {
      return null;
    }
    Look.Shadow from = old == null ? clear(Objects.requireNonNull(fresh)) : old;
    Look.Shadow to = fresh == null ? clear(from) : fresh;
    return new Look.Shadow(
        mixed(from.x(), to.x()),
        mixed(from.y(), to.y()),
        mixed(from.blur(), to.blur()),
        mixed(from.colour(), to.colour(), progress),
        mixed(from.opacity(), to.opacity()));
  }

  private static Look.Shadow clear(Look.Shadow shadow) {
    return new Look.Shadow(shadow.x(), shadow.y(), shadow.blur(), shadow.colour(), 0);
  }

  private static List<DrawLayer> faded(List<DrawLayer> layers, double weight) {
    return weight == 1
        ? layers
        : layers.stream()
            .map(layer -> layer.withAlpha((int) Math.round(layer.alpha() * weight)))
            .filter(layer -> layer.alpha() > 0)
            .toList();
  }

  private double mixed(double from, double to) {
    return from + (to - from) * progress;
  }

  private static Rgb mixed(Rgb from, Rgb to, double progress) {
    return new Rgb(
        (int) Math.round(from.red() + (to.red() - from.red()) * progress),
        (int) Math.round(from.green() + (to.green() - from.green()) * progress),
        (int) Math.round(from.blue() + (to.blue() - from.blue()) * progress));
  }

  private static int even(double px) {
    return (int) Math.floor(px / 2 + 0.5) * 2;
  }
}
