package org.castdesk.engine.show;

import java.util.regex.Pattern;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// A graphic drawn above the layout: what it shows, where, how it moves, how it comes and goes.
///
/// **Source**: Component of the caster API.
///
/// @param slot where it sits on the desk, null = the show gives it the next free one
public record Component(
    ComponentId id,
    @Nullable Slot slot,
    String name,
    Placement placement,
    Graphic graphic,
    Motion motion,
    Timing timing) {
  public Component {
    Names.check("component name", name, 128);
  }

  /// A graphic that rests, and comes and goes at once.
  public static Component of(ComponentId id, String name, Placement placement, Graphic graphic) {
    return new Component(id, null, name, placement, graphic, Motion.STILL, Timing.AT_ONCE);
  }

  public Component withSlot(@Nullable Slot changed) {
    return new Component(id, changed, name, placement, graphic, motion, timing);
  }

  public Component withName(String changed) {
    return new Component(id, slot, changed, placement, graphic, motion, timing);
  }

  public Component withPlacement(Placement changed) {
    return new Component(id, slot, name, changed, graphic, motion, timing);
  }

  public Component withGraphic(Graphic changed) {
    return new Component(id, slot, name, placement, changed, motion, timing);
  }

  public Component withMotion(Motion changed) {
    return new Component(id, slot, name, placement, graphic, changed, timing);
  }

  public Component withTiming(Timing changed) {
    return new Component(id, slot, name, placement, graphic, motion, changed);
  }

  Component inRate(FrameRate from, FrameRate to) {
    return withTiming(timing.inRate(from, to));
  }

  /// The place of a component on the desk: `RC01` to `RC99` (the caster API's LocationId).
  public record Slot(String value) implements Comparable<Slot> {
    public static final int MOST = 99;
    private static final Pattern FORM = Pattern.compile("RC(0[1-9]|[1-9][0-9])");

    public Slot {
      if (!FORM.matcher(value).matches()) {
        throw new IllegalArgumentException("A component slot is RC01 to RC99, not '" + value + "'");
      }
    }

    public static Slot of(int number) {
      return new Slot("RC%02d".formatted(number));
    }

    public int number() {
      return Integer.parseInt(value.substring(2));
    }

    @Override
    public int compareTo(Slot other) {
      return value.compareTo(other.value);
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /// Where a component sits, how large it is, and how solid.
  ///
  /// **Units**: fractions of the programme picture. **Source**: ComponentLayer of the caster API:
  /// when both sides are given, the height counts.
  ///
  /// @param width the height follows by the ratio; 0 = the graphic's own size
  /// @param height the width follows by the ratio; 0 = as the width says
  /// @param opacity 0 = invisible, 1 = opaque
  public record Placement(
      double x, double y, double width, double height, Anchor anchor, double opacity) {
    public Placement {
      if (!(x >= -4 && x <= 4 && y >= -4 && y <= 4 && opacity >= 0 && opacity <= 1)) {
        throw new IllegalArgumentException("No such place on the picture: " + x + "," + y);
      }
      if (!(width >= 0 && width <= 4 && height >= 0 && height <= 4)) {
        throw new IllegalArgumentException(
            "A graphic's width and height are 0 to 4, not " + width + " and " + height);
      }
    }

    /// At the graphic's own size.
    public static Placement at(double x, double y, Anchor anchor) {
      return new Placement(x, y, 0, 0, anchor, 1);
    }

    public Placement withPosition(double newX, double newY) {
      return new Placement(newX, newY, width, height, anchor, opacity);
    }

    public Placement withSize(double newWidth, double newHeight) {
      return new Placement(x, y, newWidth, newHeight, anchor, opacity);
    }

    public Placement withAnchor(Anchor changed) {
      return new Placement(x, y, width, height, changed, opacity);
    }

    public Placement withOpacity(double changed) {
      return new Placement(x, y, width, height, anchor, changed);
    }
  }
}
