package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.castdesk.app.control.canvas.CanvasHands;
import org.castdesk.app.control.canvas.CanvasPress;
import org.castdesk.app.control.canvas.Grip;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.Gesture;
import org.castdesk.app.feature.layout.canvas.GuideWords;
import org.castdesk.app.feature.layout.canvas.Mover;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.Snapping;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// What the mouse does on the canvas: selects, moves, resizes, picks a colour. The outlines follow
/// it at once; the engine is asked with the beat, the newest place only.
final class CanvasController implements CanvasHands {
  /// A hand that only clicks moves less. **Units**: logical pixels.
  private static final double CLICK = 3;

  /// How near is near. **Units**: logical pixels.
  private static final double REACH = 8;

  private final LayoutModel model;
  private final EditedThings things;
  private final Mover mover;
  private final Texts texts;
  private final Supplier<@Nullable EditedScene> scene;
  private final Runnable show;
  private Consumer<Rgb> picked = _ -> {};
  private GlassSize glass = (_, _) -> {};
  private @Nullable Drag drag;
  private @Nullable Band band;
  private double scale = 1;

  /// A press on a box that may become a drag.
  private static final class Drag {
    final Gesture<Placed> gesture;
    final double fromX;
    final double fromY;

    /// What a mere click selects alone; -1 = nothing changes.
    final int alone;

    boolean moving;

    Drag(Gesture<Placed> gesture, double fromX, double fromY, int alone) {
      this.gesture = gesture;
      this.fromX = fromX;
      this.fromY = fromY;
      this.alone = alone;
    }
  }

  private record Band(double fromX, double fromY, List<Integer> before) {}

  /// Hears how large the picture is shown.
  interface GlassSize {
    void is(double widthPx, double heightPx);
  }

  CanvasController(
      LayoutModel model, EditedThings things, Mover mover, Texts texts, Around around) {
    this.model = model;
    this.things = things;
    this.mover = mover;
    this.texts = texts;
    this.scene = around.scene();
    this.show = around.show();
  }

  /// What it is given besides.
  ///
  /// @param scene what is edited; null = nothing
  /// @param show draws everything anew
  record Around(Supplier<@Nullable EditedScene> scene, Runnable show) {}

  void setOnGlass(GlassSize action) {
    glass = action;
  }

  /// How large a programme pixel is on the screen.
  void setScale(double now) {
    scale = now;
  }

  boolean isBusy() {
    return drag != null || band != null;
  }

  /// The next press picks a colour, and tells it.
  void pick(Consumer<Rgb> action) {
    picked = action;
    model.picking.set(true);
  }

  @Override
  public void picked(Rgb colour) {
    model.picking.set(false);
    picked.accept(colour);
  }

  @Override
  public void glass(double widthPx, double heightPx) {
    glass.is(widthPx, heightPx);
  }

  @Override
  public void pressed(CanvasPress press) {
    EditedScene now = scene.get();
    if (now == null) {
      return;
    }
    mover.end();
    if (!(press.item() instanceof Integer index)) {
      List<Integer> before = press.adds() ? List.copyOf(things.selected()) : List.of();
      things.select(before);
      band = new Band(press.x(), press.y(), before);
      show.run();
      return;
    }
    int alone = -1;
    if (press.grip() == Grip.BODY) {
      if (press.adds()) {
        things.toggle(index);
      } else if (!things.selected().contains(index)) {
        things.select(List.of(index));
      } else {
        alone = index;
      }
    }
    if (things.free().contains(index)) {
      drag = new Drag(gesture(now, press.grip()), press.x(), press.y(), alone);
    }
    show.run();
  }

  private Gesture<Placed> gesture(EditedScene now, Grip grip) {
    List<Placed> shown = things.shown();
    List<Integer> free = things.free();
    List<Box> others =
        IntStream.range(0, shown.size())
            .filter(i -> !free.contains(i) && isSeen(shown.get(i)))
            .mapToObj(i -> shown.get(i).box())
            .toList();
    Snapping.Wish wish =
        new Snapping.Wish(model.snap.get(), model.safeAreas.get(), model.grid.get());
    return new Gesture<>(
        things.freeThings(), grip, new Snapping(now.programme(), others, REACH / scale, wish));
  }

  private static boolean isSeen(Placed thing) {
    return thing.opacity() > 0 && thing.isKnown();
  }

  @Override
  public void dragged(double x, double y, Held held) {
    if (band != null) {
      stretch(band, x, y);
    } else if (drag != null) {
      drag(drag, x, y, held);
    }
  }

  private void stretch(Band from, double x, double y) {
    Box area =
        new Box(
            Math.min(x, from.fromX()),
            Math.min(y, from.fromY()),
            Math.abs(x - from.fromX()),
            Math.abs(y - from.fromY()));
    List<Integer> wanted = new ArrayList<>(from.before());
    List<Placed> shown = things.shown();
    for (int i = 0; i < shown.size(); i++) {
      boolean can = !things.isLocked(i) && isSeen(shown.get(i));
      if (can && shown.get(i).box().touches(area)) {
        wanted.add(i);
      }
    }
    things.select(wanted);
    model.rubber.set(area.rectangle());
    show.run();
  }

  private void drag(Drag now, double x, double y, Held held) {
    double dx = x - now.fromX;
    double dy = y - now.fromY;
    if (!now.moving) {
      if (Math.hypot(dx, dy) * scale < CLICK) {
        return;
      }
      now.moving = true;
      mover.begin(
          now.gesture.grip() == Grip.BODY
              ? LayoutKey.STEP_LAYER_MOVE
              : LayoutKey.STEP_LAYER_RESIZE);
    }
    Gesture.Held keys =
        new Gesture.Held(
            model.ratio.get() != held.shift(), held.alt(), held.shift(), held.control());
    Gesture.Now<Placed> at = now.gesture.at(dx, dy, keys);
    mover.moved(at.things());
    model.guides.set(GuideWords.of(at.met(), at.gaps(), texts));
    show.run();
  }

  @Override
  public void released() {
    Drag was = drag;
    drag = null;
    band = null;
    clear();
    if (was != null && was.moving) {
      mover.end();
    } else if (was != null && was.alone >= 0) {
      things.select(List.of(was.alone));
    }
    show.run();
  }

  /// Esc: everything is as it was before the press.
  ///
  /// @return whether there was anything to let go
  boolean cancel() {
    boolean was = isBusy() || model.picking.get();
    model.picking.set(false);
    Drag now = drag;
    drag = null;
    if (band != null) {
      things.select(band.before());
    }
    band = null;
    clear();
    if (now != null && now.moving) {
      mover.moved(now.gesture.start());
      mover.end();
    }
    return was;
  }

  /// What was dragged is not there any more.
  void abandon() {
    drag = null;
    band = null;
    mover.forget();
    clear();
  }

  private void clear() {
    model.rubber.set(null);
    model.guides.set(List.of());
  }
}
