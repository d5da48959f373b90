package org.castdesk.app.feature.layout;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.mirror.Thumbnails;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The pictures of the editor: PVW as large as the canvas shows it, and a small one of each source.
/// None of them is made while nobody looks.
final class LayoutPicturesController implements AutoCloseable {
  private static final int SMALL_WIDTH = 128;
  private static final int LISTED_WIDTH = 48;
  private static final int STEP = 16;

  private final EngineMirror mirror;
  private final MonitorFeeds.Slot preview;
  private final Thumbnails thumbnails;

  /// A picture is taken from its feed once, so the list has feeds of its own.
  private final Thumbnails listed;

  private @Nullable PictureSize wanted;
  private boolean seen;

  LayoutPicturesController(EngineMirror mirror, MonitorFeeds feeds, LayoutModel model) {
    this.mirror = mirror;
    preview = feeds.slot(Bus.PVW);
    thumbnails = new Thumbnails(feeds);
    listed = new Thumbnails(feeds);
    thumbnails.setResting(true);
    listed.setResting(true);
    model.picture.bind(preview.pictures());
    model.sources.subscribe(
        sources -> show(sources.stream().map(LayoutModel.Source::slot).toList()));
  }

  private void show(List<SourceSlot> slots) {
    List<MonitorSubject.OfSource> sources =
        slots.stream().map(MonitorSubject.OfSource::new).toList();
    thumbnails.show(sources);
    listed.show(sources);
    EngineState state = mirror.stateProperty().get();
    if (state != null) {
      thumbnails.ask(state.show().format().size().scaledToWidth(SMALL_WIDTH));
      listed.ask(state.show().format().size().scaledToWidth(LISTED_WIDTH));
    }
  }

  /// The small pictures of a source; null = it is not in the show.
  @Nullable ObservableValue<@Nullable PictureSource> of(SourceSlot slot) {
    return thumbnails.pictures(new MonitorSubject.OfSource(slot));
  }

  /// The same for the list of layers.
  @Nullable ObservableValue<@Nullable PictureSource> listed(SourceSlot slot) {
    return listed.pictures(new MonitorSubject.OfSource(slot));
  }

  /// The picture is shown this large. More than the programme's own size helps nobody.
  void onGlass(double widthPx, double heightPx) {
    EngineState state = mirror.stateProperty().get();
    if (state == null || widthPx < STEP || heightPx < STEP) {
      return;
    }
    PictureSize programme = state.show().format().size();
    int width = (int) (Math.min(widthPx, programme.widthPx()) + 0.5) / STEP * STEP;
    wanted = programme.scaledToWidth(Math.max(STEP, width));
    ask();
  }

  void setSeen(boolean now) {
    seen = now;
    thumbnails.setResting(!now);
    listed.setResting(!now);
    ask();
  }

  private void ask() {
    if (seen && wanted != null) {
      preview.ask(wanted);
    } else {
      preview.rest();
    }
  }

  @Override
  public void close() {
    preview.close();
    thumbnails.close();
    listed.close();
  }
}
