package org.castdesk.app.feature.layout.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.app.control.canvas.Grip;

/// A drag from its press on: which boxes it moves, and where they are with the mouse at some place.
///
/// Every place is reckoned from the press, never from the last place, so that nothing adds up.
///
/// @param start what is moved, as it was when the mouse went down
/// @param <T> the kind of things
public record Gesture<T extends OnPicture<T>>(Map<Integer, T> start, Grip grip, Snapping snapping) {
  /// What is held down beside the mouse.
  ///
  /// @param keepsRatio the ratio is kept while resizing
  /// @param straight a move goes along one direction only
  /// @param free nothing is snapped to
  public record Held(boolean keepsRatio, boolean fromCentre, boolean straight, boolean free) {
    public static final Held NOTHING = new Held(false, false, false, false);
  }

  /// Where everything is now, and what that met.
  public record Now<T>(Map<Integer, T> things, List<Snapping.Met> met, List<Snapping.Gap> gaps) {}

  public Gesture {
    start = new LinkedHashMap<>(start);
  }

  /// The mouse has come so far since the press. **Units**: programme pixels.
  public Now<T> at(double dx, double dy, Held held) {
    Snapping to =
        held.free()
            ? new Snapping(
                snapping.programme(), snapping.others(), snapping.reach(), Snapping.Wish.NOTHING)
            : snapping;
    return grip == Grip.BODY ? moved(dx, dy, held, to) : resized(dx, dy, held, to);
  }

  private Now<T> moved(double dx, double dy, Held held, Snapping to) {
    boolean level = Math.abs(dx) >= Math.abs(dy);
    double across = held.straight() && !level ? 0 : Math.rint(dx);
    double down = held.straight() && level ? 0 : Math.rint(dy);
    Box around = around();
    Snapping.Snapped snapped = to.moved(around.movedBy(across, down));
    double byX = held.straight() && !level ? 0 : snapped.box().x() - around.x();
    double byY = held.straight() && level ? 0 : snapped.box().y() - around.y();
    Map<Integer, T> things = new LinkedHashMap<>();
    start.forEach((index, thing) -> {
      Box box = thing.box();
      things.put(index, thing.movedTo(box.x() + byX, box.y() + byY));
    });
    return new Now<>(things, snapped.met(), snapped.gaps());
  }

  private Now<T> resized(double dx, double dy, Held held, Snapping to) {
    Box around = around();
    Resize resize = new Resize(grip, ratio(around, held), held.fromCentre());
    Box wanted = resize.pulled(around, dx, dy);
    Box whole = resize.ratio() > 0 ? wholeWidth(resize, around, wanted) : wanted.rounded();
    Snapping.Snapped snapped = to.resized(around, resize, whole);
    Map<Integer, T> things = new LinkedHashMap<>();
    start.forEach(
        (index, thing) -> things.put(index, thing.in(thing.box().mapped(around, snapped.box()))));
    return new Now<>(things, snapped.met(), snapped.gaps());
  }

  private static Box wholeWidth(Resize resize, Box start, Box wanted) {
    double width = Math.max(Box.SMALLEST, Math.rint(wanted.width()));
    return resize.sized(start, width, width / resize.ratio());
  }

  /// One whose side follows its picture keeps its ratio, whatever is held.
  private double ratio(Box around, Held held) {
    double own =
        start.values().stream()
            .mapToDouble(OnPicture::ownRatio)
            .filter(r -> r > 0)
            .findFirst()
            .orElse(0);
    if (own > 0) {
      return start.size() == 1 ? own : around.width() / around.height();
    }
    return held.keepsRatio() ? around.width() / around.height() : 0;
  }

  private Box around() {
    return Box.around(start.values().stream().map(OnPicture::box).toList());
  }
}
