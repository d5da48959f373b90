package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Backing.Accent;
import org.jspecify.annotations.Nullable;

/// The plate behind words: there or not, its colour, its room, its corners, its bar.
///
/// @param lettersPx of the first line; the plate's sizes are shares of it
record PlateSheet(double lettersPx) {
  private static final Backing USUAL = Backing.of(Rgb.BLACK, 0.6);
  private static final Accent BAR = new Accent(0.12, Rgb.parse("#F5B84A"));
  private static final double MOST_ROOM = 8;
  private static final double MOST_CORNER = 4;
  private static final double WIDEST_BAR = 4;

  List<Row<Component>> rows(@Nullable Backing now) {
    List<Row<Component>> rows = new ArrayList<>();
    rows.add(
        Row.beside(
            Among.onOff(
                "plate",
                PropertyKey.PROP_PLATE,
                component -> component.graphic().plate() != null,
                (component, on) -> Parts.plated(component, on ? USUAL : null),
                false)));
    if (now != null) {
      rows.addAll(Row.within(plate(now), "plate-", Parts.PLATE));
    }
    return rows;
  }

  private List<Row<Backing>> plate(Backing now) {
    List<Row<Backing>> rows = new ArrayList<>();
    rows.add(
        Row.of(
            Words.of(PropertyKey.PROP_COLOUR),
            Lines.colour(
                "colour",
                SheetKey.GFX_PLATE_COLOUR,
                Backing::colour,
                Backing::withColour,
                USUAL.colour())));
    rows.add(
        Row.of(
            Words.of(PropertyKey.PROP_OPACITY),
            new Amount<>(
                    "opacity", SheetKey.GFX_PLATE_OPACITY, Backing::opacity, Backing::withOpacity)
                .as("-percent", NumberRule.of("%", 0, 100, 1, 1), 100, USUAL.opacity())));
    rows.add(
        Row.of(
            new Amount<>("side", SheetKey.GFX_PLATE_SIDE, Backing::side, PlateSheet::withSide)
                .pixels(0, MOST_ROOM, lettersPx, Backing.USUAL_SIDE)));
    rows.add(
        Row.of(
            new Amount<>("top", SheetKey.GFX_PLATE_TOP, Backing::top, PlateSheet::withTop)
                .pixels(0, MOST_ROOM, lettersPx, Backing.USUAL_TOP)));
    rows.add(
        Row.of(
            new Amount<>("corner", LayoutKey.LOOK_CORNER, Backing::corner, Backing::withCorner)
                .pixels(0, MOST_CORNER, lettersPx, 0)));
    rows.add(Row.of(bar()));
    if (now.accent() != null) {
      rows.add(
          Row.of(
              Lines.<Backing>colour(
                  "bar-colour",
                  SheetKey.GFX_BAR_COLOUR,
                  plate -> bar(plate).colour(),
                  (plate, rgb) -> plate.withAccent(new Accent(bar(plate).width(), rgb)),
                  null)));
    }
    return rows;
  }

  /// A bar without width is none.
  private Property<Backing> bar() {
    return new Amount<Backing>(
            "bar",
            SheetKey.GFX_BAR,
            plate -> plate.accent() == null ? 0 : plate.accent().width(),
            (plate, width) ->
                plate.withAccent(width == 0 ? null : new Accent(width, bar(plate).colour())))
        .pixels(0, WIDEST_BAR, lettersPx, 0);
  }

  private static Accent bar(Backing plate) {
    return plate.accent() == null ? BAR : plate.accent();
  }

  private static Backing withSide(Backing plate, double side) {
    return new Backing(
        plate.colour(), plate.opacity(), side, plate.top(), plate.corner(), plate.accent());
  }

  private static Backing withTop(Backing plate, double top) {
    return new Backing(
        plate.colour(), plate.opacity(), plate.side(), top, plate.corner(), plate.accent());
  }
}
