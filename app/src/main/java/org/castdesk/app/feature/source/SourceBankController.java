package org.castdesk.app.feature.source;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.castdesk.app.control.MaterialDrag;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.mirror.Thumbnails;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The source bank: twelve slots that keep their places, with what sits in them and how it flows.
public final class SourceBankController extends DeskController {
  private static final int THUMBNAIL_MILLIS = 200;

  /// A seek to the very end would be one past it.
  private static final long LAST_FRAME_NANOS = 50_000_000L;

  private final SourceBankModel model;
  private final SourceBankView view;
  private final SourceTileController tiles;
  private final SourceEditController edits;
  private final ImportController imports;
  private final Thumbnails thumbnails;
  private List<MonitorSubject.OfSource> pictured = List.of();
  private double glassWidthPx;
  private double glassHeightPx;
  private Runnable properties = () -> {};

  public SourceBankController(
      EngineMirror mirror, Texts texts, EditHistory history, Pulse pulse, MonitorFeeds feeds) {
    super(mirror, texts);
    model = new SourceBankModel(texts);
    tiles = new SourceTileController(texts);
    edits = new SourceEditController(history);
    imports = new ImportController(model, edits, texts);
    thumbnails = new Thumbnails(feeds);
    view = new SourceBankView(this, model, texts);
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    watch(Sight.of(view), seen -> thumbnails.setResting(!seen));
    subscriptions()
        .add(
            pulse.every(
                THUMBNAIL_MILLIS,
                _ -> {
                  showFaces();
                  view.poll();
                }));
    subscriptions().add(thumbnails::close);
  }

  @Override
  public Parent view() {
    return view;
  }

  /// The chosen source; null = none. An empty slot cannot be chosen.
  public ReadOnlyObjectProperty<@Nullable SourceSlot> selectedProperty() {
    return model.selected.getReadOnlyProperty();
  }

  /// Chooses a source from elsewhere.
  public void select(@Nullable SourceSlot slot) {
    model.selected.set(slot);
  }

  /// A tile was pressed.
  void onTile(SourceSlot slot) {
    if (spec(slot) == null) {
      view.askSource(slot);
    } else {
      select(slot);
    }
  }

  /// Asks what to put into the next free slot.
  public void onAdd() {
    view.askSource(null);
  }

  /// Opens the properties of what is chosen.
  public void setOnProperties(Runnable action) {
    properties = action;
  }

  /// Where the file dialog begins.
  public void setClipsFolder(Supplier<String> folder) {
    view.setClipsFolder(folder);
  }

  void onProperties(SourceSlot slot) {
    select(slot);
    properties.run();
  }

  /// Asks what to put into a slot, taken or not.
  void onAsk(SourceSlot slot) {
    view.askSource(slot);
  }

  /// Files that were dropped, copied or chosen, in the slot wished for or the next free ones.
  public void onFiles(List<File> files, @Nullable SourceSlot wished) {
    onNew(imports.ofFiles(files), wished);
  }

  /// Paths, addresses or colours that were copied or typed.
  public void onText(String text, @Nullable SourceSlot wished) {
    onNew(imports.ofText(text), wished);
  }

  /// Material of the library, under the names it has there.
  public void onMaterials(List<MaterialDrag> materials, @Nullable SourceSlot wished) {
    onNew(materials.stream().map(NewSource::ofMaterial).toList(), wished);
  }

  void onNew(List<NewSource> sources, @Nullable SourceSlot wished) {
    EngineState state = mirror().stateProperty().get();
    if (state != null && !sources.isEmpty()) {
      imports.add(state.show(), sources, wished);
      imports.follow(state);
    }
  }

  void onRemove(SourceSlot slot) {
    edit(slot, edits::remove);
  }

  void onRename(SourceSlot slot, String name) {
    edit(slot, (source, answer) -> edits.rename(source, name, answer));
  }

  /// Whether URGENT would bring this source.
  boolean isStandby(SourceSlot slot) {
    EngineState state = mirror().stateProperty().get();
    return state != null && slot.equals(state.show().urgent());
  }

  /// Becomes the stand-by, or leaves it to the card.
  void onStandby(SourceSlot slot) {
    boolean wasChosen = isStandby(slot);
    edit(slot, (source, answer) -> edits.standby(source, wasChosen ? null : slot, answer));
  }

  void onLoop(SourceSlot slot) {
    edit(slot, edits::loop);
  }

  private void edit(SourceSlot slot, BiConsumer<SourceSpec, PendingAnswer> edit) {
    SourceSpec source = spec(slot);
    if (source != null) {
      edit.accept(source, model.of(slot).answer);
    }
  }

  void onPlayOrPause(SourceSlot slot) {
    SourceStatus status = status(slot);
    if (status != null && !isLive(slot)) {
      send(
          status.head().playing() ? new SourceCommand.Pause(slot) : new SourceCommand.Play(slot),
          model.of(slot).answer);
    }
  }

  void onRetry(SourceSlot slot) {
    if (spec(slot) != null) {
      send(new SourceCommand.Reopen(slot), model.of(slot).answer);
    }
  }

  /// Connects the chosen live source anew; when none is chosen, all that do not play.
  public void onReconnect() {
    EngineState state = mirror().stateProperty().get();
    SourceSlot chosen = model.selected.get();
    if (state == null) {
      return;
    }
    if (chosen != null && isLive(chosen)) {
      onRetry(chosen);
    } else {
      state
          .sources()
          .forEach((slot, status) -> {
            if (isLive(slot) && !(status.phase() instanceof SourceStatus.Phase.Running)) {
              onRetry(slot);
            }
          });
    }
  }

  private boolean isLive(SourceSlot slot) {
    SourceSpec spec = spec(slot);
    return spec != null && spec.content() instanceof SourceContent.Live;
  }

  void onSeek(SourceSlot slot, double fraction) {
    long whole = wholeNanos(slot);
    if (whole > 0) {
      seek(slot, (long) (whole * fraction), whole);
    }
  }

  void onStep(SourceSlot slot, int seconds) {
    EngineState state = mirror().stateProperty().get();
    SourceStatus status = status(slot);
    long whole = wholeNanos(slot);
    if (state != null && status != null && whole > 0) {
      long position =
          SourceTileController.positionNanos(
              status, frame(state), state.show().format().rate(), whole);
      seek(slot, position + seconds * 1_000_000_000L, whole);
    }
  }

  private void seek(SourceSlot slot, long nanos, long whole) {
    long inside = Math.clamp(nanos, 0, Math.max(0, whole - LAST_FRAME_NANOS));
    send(new SourceCommand.Seek(slot, Duration.ofNanos(inside)), model.of(slot).answer);
  }

  private long wholeNanos(SourceSlot slot) {
    SourceStatus status = status(slot);
    MediaInfo info = status == null ? null : status.info();
    return info == null || info.duration() == null ? 0 : info.duration().toNanos();
  }

  private long frame(EngineState state) {
    Telemetry telemetry = mirror().telemetryProperty().get();
    return telemetry == null ? state.frame().value() : telemetry.frame();
  }

  private @Nullable SourceSpec spec(SourceSlot slot) {
    EngineState state = mirror().stateProperty().get();
    return state == null ? null : state.show().source(slot).orElse(null);
  }

  private @Nullable SourceStatus status(SourceSlot slot) {
    EngineState state = mirror().stateProperty().get();
    return state == null ? null : state.sources().get(slot);
  }

  /// The room for a small picture, in physical pixels.
  void onGlass(double widthPx, double heightPx) {
    glassWidthPx = widthPx;
    glassHeightPx = heightPx;
    askPictures();
  }

  private void askPictures() {
    EngineState state = mirror().stateProperty().get();
    if (state != null && glassWidthPx >= 16 && glassHeightPx >= 9) {
      PictureSize program = state.show().format().size();
      double ratio = (double) program.widthPx() / program.heightPx();
      thumbnails.ask(program.scaledToWidth((int) Math.min(glassWidthPx, glassHeightPx * ratio)));
    }
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    boolean linked = mirror().linkProperty().get().isLinked();
    model.linked.set(linked);
    for (SourceSlotModel slot : model.slots) {
      Tally tally = linked && state != null ? AirTally.of(slot.slot, state) : Tally.OFF;
      slot.tally.set(tally);
      slot.tag.set(
          switch (tally) {
            case NEXT -> texts().get(TextKey.PVW);
            case ON_AIR, MIXING -> texts().get(TextKey.PGM);
            case OFF, UNKNOWN -> "";
          });
    }
    SourceSlot selected = model.selected.get();
    if (selected != null && spec(selected) == null) {
      select(null);
    }
    showFaces();
    showPictures();
    askPictures();
    if (state != null) {
      imports.follow(state);
    }
  }

  private void showFaces() {
    EngineState state = mirror().stateProperty().get();
    Telemetry telemetry = mirror().telemetryProperty().get();
    for (SourceSlotModel slot : model.slots) {
      SourceFace face =
          state == null ? SourceFace.free("") : tiles.face(slot.slot, state, telemetry);
      slot.face.set(model.linked.get() || face.isFree() ? face : face.withoutNews());
    }
  }

  private void showPictures() {
    List<MonitorSubject.OfSource> wanted =
        model.slots.stream()
            .filter(slot -> spec(slot.slot) != null)
            .map(slot -> new MonitorSubject.OfSource(slot.slot))
            .toList();
    if (wanted.equals(pictured)) {
      return;
    }
    pictured = wanted;
    thumbnails.show(wanted);
    for (SourceSlotModel slot : model.slots) {
      ObservableValue<@Nullable PictureSource> pictures =
          thumbnails.pictures(new MonitorSubject.OfSource(slot.slot));
      slot.pictures.unbind();
      if (pictures == null) {
        slot.pictures.set(null);
      } else {
        slot.pictures.bind(pictures);
      }
    }
  }
}
