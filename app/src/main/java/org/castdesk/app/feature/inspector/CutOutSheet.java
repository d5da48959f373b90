package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Property.Setter;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.CutOut;

/// The window in one box, through which the layers below are seen.
///
/// @param index counted from the bottom
record CutOutSheet(int index, PictureSize programme) {
  private static final CutOut USUAL = new CutOut(0.25, 0.25, 0.5, 0.5, 0);

  Section<SceneParts> section(Look look) {
    List<Row<Look>> rows = new ArrayList<>();
    rows.add(
        Row.beside(
            Among.<Look>onOff(
                "cut-out",
                SheetKey.CUT_OUT,
                now -> now.cutOut() != null,
                (now, on) -> now.withCutOut(on ? USUAL : null),
                false)));
    if (look.cutOut() != null) {
      rows.addAll(Row.within(window(), "cut-out-", new Lens<>(CutOutSheet::of, Look::withCutOut)));
    }
    Lens<SceneParts, Look> lens =
        new Lens<>(
            parts -> parts.layer(index).look(),
            (parts, changed) -> parts.withLayer(index, box -> box.withLook(changed)));
    return new Section<>(
        "cut-out", Words.of(SheetKey.CUT_OUT_SHEET), null, Row.within(rows, "", lens));
  }

  private static CutOut of(Look look) {
    if (look.cutOut() == null) {
      throw new IllegalArgumentException("There is no window any more");
    }
    return look.cutOut();
  }

  private List<Row<CutOut>> window() {
    return List.of(
        Row.of(
            share("x", PropertyKey.PROP_X, CutOut::x, (was, x) -> placed(was, x, was.y()))
                .as(percent(-100, 100), 100, USUAL.x())),
        Row.of(
            share("y", PropertyKey.PROP_Y, CutOut::y, (was, y) -> placed(was, was.x(), y))
                .as(percent(-100, 100), 100, USUAL.y())),
        Row.of(
            share(
                    "width",
                    PropertyKey.PROP_WIDTH,
                    CutOut::width,
                    (was, width) -> sized(was, width, was.height()))
                .as(percent(0, 200), 100, USUAL.width())),
        Row.of(
            share(
                    "height",
                    PropertyKey.PROP_HEIGHT,
                    CutOut::height,
                    (was, height) -> sized(was, was.width(), height))
                .as(percent(0, 200), 100, USUAL.height())),
        Row.of(
            share(
                    "corner",
                    LayoutKey.LOOK_CORNER,
                    CutOut::corner,
                    (was, corner) ->
                        new CutOut(was.x(), was.y(), was.width(), was.height(), corner))
                .pixels(0, 1, programme.heightPx(), 0)));
  }

  private static CutOut placed(CutOut was, double x, double y) {
    return new CutOut(x, y, was.width(), was.height(), was.corner());
  }

  private static CutOut sized(CutOut was, double width, double height) {
    return new CutOut(was.x(), was.y(), width, height, was.corner());
  }

  private static NumberRule percent(double min, double max) {
    return NumberRule.of("%", min, max, 1, 2);
  }

  private static Amount<CutOut> share(
      String id, Wording name, ToDoubleFunction<CutOut> get, Setter<CutOut, Double> set) {
    return new Amount<>(id, name, get, set);
  }
}
