package org.castdesk.app.settings;

import java.util.ArrayList;
import java.util.List;

/// How the user divided the multiview, and what it shows where. It knows no grid and no show: both
/// are the multiview's words.
///
/// @param grid empty = the usual one
/// @param cells what each cell shows; missing ones and empty words = the usual
public record MultiviewChoice(String grid, List<String> cells) {
  public static final MultiviewChoice USUAL = new MultiviewChoice("", List.of());

  /// More cells than any grid has would be somebody's joke.
  static final int MOST_CELLS = 64;

  public MultiviewChoice {
    cells = List.copyOf(cells);
  }

  public MultiviewChoice withGrid(String newGrid) {
    return new MultiviewChoice(newGrid, cells);
  }

  public MultiviewChoice withCell(int index, String shown) {
    List<String> changed = new ArrayList<>(cells);
    while (changed.size() <= index) {
      changed.add("");
    }
    changed.set(index, shown);
    return new MultiviewChoice(grid, changed);
  }
}
