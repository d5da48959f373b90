package org.castdesk.app.shell.panel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;

/// Where the panels stand below the monitors: three rows at the left, the inspector at the right.
///
/// A panel that is not open leaves a bar of [#BAR] pixels. What the rows do not need goes to the
/// dock; without a dock to the banks. The sound keeps its meters in sight: where the dock is not
/// open they stand below the inspector.
///
/// @param room everything below the monitors
public record LowerGeometry(Rectangle2D room, Map<Panel, Rectangle2D> places) {
  /// A bar can be hit with a finger. **Units**: logical pixels.
  static final double BAR = 32;

  private static final double LEAST_DOCK = 124;
  private static final double LEAST_SOURCES = 82;
  private static final double LEAST_DOCK_WIDTH = 420;
  private static final double LEAST_BANK_WIDTH = 700;
  private static final double LEAST_SOUND = 150;

  public LowerGeometry {
    places = Map.copyOf(places);
  }

  static LowerGeometry of(Rectangle2D room, Density density, Wishes wishes) {
    Map<Panel, Rectangle2D> places = new EnumMap<>(Panel.class);
    double gap = density.gap();
    boolean dock = wishes.isOpen(Panel.DOCK);
    double right = rightWidth(room.getWidth(), density, wishes);
    Rectangle2D left =
        new Rectangle2D(
            room.getMinX(), room.getMinY(), room.getWidth() - right - gap, room.getHeight());
    Heights heights = Heights.of(left, density, wishes);
    double sourcesTop = left.getMinY() + heights.scenes() + gap;
    double dockTop = sourcesTop + heights.sources() + gap;
    places.put(Panel.SCENES, row(left, left.getMinY(), heights.scenes()));
    places.put(Panel.SOURCES, row(left, sourcesTop, heights.sources()));
    Rectangle2D last = row(left, dockTop, heights.dock());
    Rectangle2D column =
        new Rectangle2D(left.getMaxX() + gap, room.getMinY(), right, room.getHeight());
    if (dock) {
      double sound = soundWidth(last.getWidth() - gap, density, wishes);
      places.put(Panel.DOCK, part(last, 0, last.getWidth() - sound - gap));
      places.put(Panel.SOUND, part(last, last.getWidth() - sound, sound));
      places.put(Panel.INSPECTOR, column);
    } else {
      places.put(Panel.DOCK, last);
      double sound = soundHeight(column.getHeight() - gap, wishes);
      double inspector = column.getHeight() - gap - sound;
      places.put(Panel.INSPECTOR, row(column, column.getMinY(), inspector));
      places.put(Panel.SOUND, row(column, column.getMaxY() - sound, sound));
    }
    return new LowerGeometry(room, places);
  }

  Rectangle2D place(Panel panel) {
    return Objects.requireNonNull(places.get(panel));
  }

  private static double rightWidth(double width, Density density, Wishes wishes) {
    double most = width - density.gap() - LEAST_BANK_WIDTH;
    if (wishes.isOpen(Panel.INSPECTOR)) {
      double wished = wishes.size(Split.INSPECTOR, density.inspectorWidth());
      return Math.clamp(
          wished, density.inspectorWidth() - 20, Math.max(most, density.inspectorWidth()));
    }
    boolean soundBelow = !wishes.isOpen(Panel.DOCK) && wishes.isOpen(Panel.SOUND);
    return soundBelow ? density.metersWidth() : BAR;
  }

  private static double soundWidth(double width, Density density, Wishes wishes) {
    if (!wishes.isOpen(Panel.SOUND)) {
      return BAR;
    }
    double wished = wishes.size(Split.SOUND, density.metersWidth());
    return Math.clamp(
        wished,
        density.metersWidth() - 40,
        Math.max(width - LEAST_DOCK_WIDTH, density.metersWidth() - 40));
  }

  private static double soundHeight(double height, Wishes wishes) {
    if (!wishes.isOpen(Panel.SOUND)) {
      return BAR;
    }
    return wishes.isOpen(Panel.INSPECTOR)
        ? Math.max(LEAST_SOUND, Math.floor(height * 0.4))
        : height - BAR;
  }

  private static Rectangle2D row(Rectangle2D in, double top, double height) {
    return new Rectangle2D(in.getMinX(), top, in.getWidth(), height);
  }

  private static Rectangle2D part(Rectangle2D of, double from, double width) {
    return new Rectangle2D(of.getMinX() + from, of.getMinY(), width, of.getHeight());
  }

  /// How high the three rows are; together with the gaps they fill their room, or leave the rest
  /// empty when all are bars.
  private record Heights(double scenes, double sources, double dock) {
    static Heights of(Rectangle2D left, Density density, Wishes wishes) {
      double free = left.getHeight() - 2 * density.gap();
      boolean scenesOpen = wishes.isOpen(Panel.SCENES);
      boolean sourcesOpen = wishes.isOpen(Panel.SOURCES);
      boolean dockOpen = wishes.isOpen(Panel.DOCK);
      double width = left.getWidth();
      double scenes = scenesOpen ? wishes.size(Split.SCENES, density.scenesHeight(width)) : BAR;
      double sources = sourcesOpen ? wishes.size(Split.SOURCES, density.sourcesHeight(width)) : BAR;
      double leastScenes = scenesOpen ? density.leastScenes() : BAR;
      double leastSources = sourcesOpen ? LEAST_SOURCES : BAR;
      double leastDock = dockOpen ? LEAST_DOCK : BAR;
      scenes = Math.max(leastScenes, Math.rint(scenes));
      sources = Math.max(leastSources, Math.rint(sources));
      double spare = free - leastDock - scenes - sources;
      if (spare < 0) {
        // The dock keeps a height in which it can be worked with; the banks' pictures give way.
        double fromScenes = Math.min(Math.ceil(-spare / 2), scenes - leastScenes);
        double fromSources = Math.min(-spare - fromScenes, sources - leastSources);
        scenes -= Math.min(-spare - fromSources, scenes - leastScenes);
        sources -= fromSources;
      } else if (!dockOpen && sourcesOpen) {
        double toScenes =
            scenesOpen && wishes.size(Split.SCENES, 0) == 0 ? Math.floor(spare / 2) : 0;
        scenes += toScenes;
        sources += spare - toScenes;
      } else if (!dockOpen && scenesOpen) {
        scenes += spare;
      }
      double dock = dockOpen ? Math.max(leastDock, free - scenes - sources) : BAR;
      return new Heights(scenes, sources, dock);
    }
  }
}
