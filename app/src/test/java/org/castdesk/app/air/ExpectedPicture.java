package org.castdesk.app.air;

import java.util.Arrays;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.Blend;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;

/// What the state says a frame of the programme looks like, in [#COLUMNS] times [#ROWS] cells.
/// Placing is the engine's own; levels and mixtures are reckoned here.
final class ExpectedPicture {
  static final int COLUMNS = 16;
  static final int ROWS = 9;
  private static final int FULL = 256;

  private final EngineState state;
  private final FramePlan plan;

  private ExpectedPicture(EngineState state, FramePlan plan) {
    this.state = state;
    this.plan = plan;
  }

  /// @return the cells, row by row
  static Levels[] of(EngineState state, long frame) {
    PlanResolver resolver =
        new PlanResolver(input ->
            input instanceof PlanInput.SourceInput(var slot, _)
                    && state.sources().get(slot) != null
                    && state.sources().get(slot).info() != null
                ? state.sources().get(slot).info().picture()
                : state.show().format().size());
    FramePlan plan = resolver.program(state, frame, state.show().format().size());
    return new ExpectedPicture(state, plan).cells();
  }

  private Levels[] cells() {
    Levels[] cells = paint(plan.picture());
    FramePlan.Crossing crossing = plan.crossing();
    if (crossing != null) {
      cells = cross(cells, crossing);
    }
    double dark = (double) plan.black() / FULL;
    return Arrays.stream(cells).map(cell -> cell.mixed(Levels.BLACK, dark)).toArray(Levels[]::new);
  }

  private Levels[] cross(Levels[] old, FramePlan.Crossing crossing) {
    Levels[] cells = new Levels[old.length];
    Levels[] fresh = paint(crossing.to());
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          switch (crossing.blend()) {
            case Blend.Mix(int weight) -> old[i].mixed(fresh[i], (double) weight / FULL);
            case Blend.Dip(int weight, Rgb colour) -> dip(old[i], fresh[i], weight, colour);
            // Where the edge is does not matter here: it is the one or the other, or between.
            case Blend.Wipe _ -> old[i].or(fresh[i]);
            case Blend.Shift _ -> all(old).or(all(fresh));
          };
    }
    return cells;
  }

  private static Levels dip(Levels old, Levels fresh, int weight, Rgb colour) {
    Levels middle = Levels.exactly(LevelClips.luma(colour));
    double half = FULL / 2.0;
    return weight <= half
        ? old.mixed(middle, weight / half)
        : middle.mixed(fresh, (weight - half) / half);
  }

  private static Levels all(Levels[] cells) {
    return Arrays.stream(cells).reduce(Levels::or).orElseThrow();
  }

  private Levels[] paint(Picture picture) {
    Levels[] cells = new Levels[COLUMNS * ROWS];
    Arrays.fill(cells, Levels.exactly(LevelClips.luma(picture.background())));
    for (DrawLayer layer : picture.layers()) {
      for (int i = 0; i < cells.length; i++) {
        double covered = covered(layer.box(), i % COLUMNS, Math.floorDiv(i, COLUMNS));
        Levels drawn = cells[i].mixed(level(layer.input()), layer.alpha() / 255.0);
        boolean whole = covered >= 1 && layer.mask() == null && layer.key() == null;
        cells[i] = covered <= 0 ? cells[i] : whole ? drawn : cells[i].or(drawn);
      }
    }
    return cells;
  }

  /// How much of a cell lies in a box; what touches its edge counts as part of it.
  private double covered(PixelRect box, int column, int row) {
    double width = (double) plan.size().widthPx() / COLUMNS;
    double height = (double) plan.size().heightPx() / ROWS;
    double left = column * width;
    double top = row * height;
    boolean inside =
        box.x() <= left
            && box.right() >= left + width
            && box.y() <= top
            && box.bottom() >= top + height;
    boolean outside =
        box.x() >= left + width
            || box.right() <= left
            || box.y() >= top + height
            || box.bottom() <= top;
    return inside ? 1 : outside ? 0 : 0.5;
  }

  private Levels level(PlanInput input) {
    return switch (input) {
      case PlanInput.SourceInput(var slot, _) ->
          state.show().source(slot).map(SourceSpec::content).map(LevelClips::of).orElse(Levels.ANY);
      case PlanInput.Plate(var colour) -> Levels.exactly(LevelClips.luma(colour));
      case PlanInput.GraphicInput _, PlanInput.SlateInput _, PlanInput.StandbyInput _ -> Levels.ANY;
    };
  }
}
