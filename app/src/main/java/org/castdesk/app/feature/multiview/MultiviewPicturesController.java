package org.castdesk.app.feature.multiview;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.mirror.Thumbnails;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// The picture feeds of a multiview: all fifteen times a second, so that a window of sixteen moves as
/// one; none while nobody can see it.
final class MultiviewPicturesController implements AutoCloseable {
  static final int PER_SECOND = 15;

  private final MonitorFeeds.Slot preview;
  private final MonitorFeeds.Slot program;
  private final Thumbnails small;
  private boolean resting = true;
  private @Nullable PictureSize largeSize;
  private @Nullable PictureSize smallSize;
  private List<CellChoice> pictured = List.of();

  MultiviewPicturesController(MonitorFeeds feeds, MultiviewModel model) {
    preview = feeds.slot(Bus.PVW, PER_SECOND);
    program = feeds.slot(Bus.PGM, PER_SECOND);
    small = new Thumbnails(feeds, PER_SECOND);
    small.setResting(true);
    model.cells.get(0).pictures.bind(preview.pictures());
    model.cells.get(1).pictures.bind(program.pictures());
  }

  /// The room for large and small pictures, in physical pixels.
  void fit(PictureSize program, Rectangle2D large, Rectangle2D tile) {
    largeSize = fitting(program, large);
    smallSize = fitting(program, tile);
    ask();
  }

  private static @Nullable PictureSize fitting(PictureSize program, Rectangle2D room) {
    double ratio = (double) program.widthPx() / program.heightPx();
    double width = Math.min(room.getWidth(), room.getHeight() * ratio);
    return width < 16 ? null : program.scaledToWidth((int) width);
  }

  void setResting(boolean rest) {
    resting = rest;
    small.setResting(rest);
    ask();
  }

  private void ask() {
    if (resting || largeSize == null || smallSize == null) {
      preview.rest();
      program.rest();
    } else {
      preview.ask(largeSize);
      program.ask(largeSize);
      small.ask(smallSize);
    }
  }

  /// Gives each cell the pictures of what it shows.
  void show(List<CellModel> cells) {
    List<CellChoice> wanted = cells.stream().map(cell -> cell.choice.get()).toList();
    if (wanted.equals(pictured)) {
      return;
    }
    pictured = wanted;
    small.show(wanted.stream().flatMap(MultiviewPicturesController::subject).distinct().toList());
    for (CellModel cell : cells) {
      ObservableValue<@Nullable PictureSource> pictures =
          subject(cell.choice.get())
              .map(small::pictures)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      cell.pictures.unbind();
      cell.pictures.set(null);
      if (pictures != null) {
        cell.pictures.bind(pictures);
      }
    }
  }

  private static Stream<MonitorSubject> subject(CellChoice choice) {
    return switch (choice) {
      case CellChoice.OfSource(SourceSlot slot) -> Stream.of(new MonitorSubject.OfSource(slot));
      case CellChoice.OfScene(SceneId scene) -> Stream.of(new MonitorSubject.OfScene(scene));
      case CellChoice.Usual _, CellChoice.Nothing _ -> Stream.empty();
    };
  }

  @Override
  public void close() {
    preview.close();
    program.close();
    small.close();
  }
}
