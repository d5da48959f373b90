package org.castdesk.app.feature.settings;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.stage.DirectoryChooser;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.settings.SettingsModel.FolderModel;
import org.castdesk.app.feature.settings.SettingsModel.Recording;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.KeyConflict;
import org.castdesk.app.keys.KeyMap;
import org.castdesk.app.keys.KeyPreset;
import org.castdesk.app.keys.KeyStroke;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// The settings screen. Every choice counts at once and is kept; nothing here touches the air.
public final class SettingsController extends DeskController {
  private final SettingsModel model = new SettingsModel();
  private final DeskSettings settings;
  private final Executor work;
  private final SettingsView view;
  private final FormatController format;
  private Runnable leave = () -> {};

  /// What the settings are about.
  ///
  /// @param edits for what belongs to the show
  /// @param work runs what may wait: looking at folders
  public record Setup(
      DeskSettings settings, DeskActions actions, EditHistory edits, Executor work) {}

  public SettingsController(EngineMirror mirror, Texts texts, Setup setup) {
    super(mirror, texts);
    settings = setup.settings();
    work = setup.work();
    ShowSettingsController show = new ShowSettingsController(mirror, texts, setup.edits());
    subscriptions().add(show::close);
    format = new FormatController(mirror, texts, setup.edits());
    subscriptions().add(format::close);
    Map<Section, Node> shared = Map.of(Section.SAFETY, show.view(), Section.FORMAT, format.view());
    view = new SettingsView(this, model, setup, shared, texts);
    follow(settings.recordingsFolderProperty(), model.recordings, FolderVerdict.Use.WRITE);
    follow(settings.mediaFolderProperty(), model.media, FolderVerdict.Use.READ);
  }

  @Override
  public Parent view() {
    return view;
  }

  /// What the way back to the Director does.
  public void setOnLeave(Runnable newLeave) {
    leave = newLeave;
  }

  /// Who can start the engine anew.
  ///
  /// @param isOurs whether this desk started the engine
  public void connect(BooleanSupplier isOurs, Runnable restart) {
    format.connect(isOurs, restart);
  }

  /// Puts the focus where somebody who just came would begin.
  public void focusFirst() {
    view.focusFirst();
  }

  /// A page of the settings, to be opened from elsewhere.
  public record Page(Wording words, Runnable open) {}

  public List<Page> pages() {
    return Arrays.stream(Section.values())
        .map(section -> new Page(section.words, () -> onSection(section)))
        .toList();
  }

  void onLeave() {
    format.disarm();
    onStopRecording();
    leave.run();
  }

  /// Esc ends an open question about a key first.
  ///
  /// @return whether there was one
  public boolean onEscape() {
    boolean asked = model.conflict.get() != null;
    if (asked) {
      onStopRecording();
    }
    return asked;
  }

  void onSection(Section section) {
    onStopRecording();
    model.section.set(section);
  }

  void onChoose(@Nullable DeskKey key) {
    onStopRecording();
    model.chosen.set(key);
  }

  void onRecordKey() {
    model.conflict.set(null);
    model.recording.set(Recording.WAITING);
  }

  void onStopRecording() {
    model.recording.set(Recording.NO);
    model.conflict.set(null);
  }

  /// A key went down while one is recorded. What belongs to another action is not taken from it
  /// before somebody said so.
  void onRecorded(KeyEvent event) {
    DeskKey key = model.chosen.get();
    KeyStroke stroke = KeyStroke.of(event);
    if (key == null || event.getCode().isModifierKey()) {
      return;
    }
    if (!stroke.isFree() || event.isAltDown()) {
      model.recording.set(Recording.NOT_FREE);
      return;
    }
    KeyConflict conflict = map().conflict(stroke, key);
    model.recording.set(Recording.NO);
    if (conflict != null) {
      model.conflict.set(conflict);
    } else if (!map().strokes(key).contains(stroke)) {
      set(map().given(key, stroke));
    }
  }

  /// The key of the conflict goes to the action that asked for it.
  void onTakeKey() {
    KeyConflict conflict = model.conflict.get();
    if (conflict != null) {
      model.conflict.set(null);
      set(map().given(conflict.second(), conflict.stroke()));
    }
  }

  void onRemoveKey(KeyStroke stroke) {
    DeskKey key = model.chosen.get();
    if (key != null) {
      List<KeyStroke> left =
          map().strokes(key).stream().filter(other -> !other.equals(stroke)).toList();
      set(map().with(key, left));
    }
  }

  void onResetKey() {
    DeskKey key = model.chosen.get();
    if (key != null) {
      onStopRecording();
      set(map().reset(key));
      map().lost(key).stream().findFirst().ifPresent(model.conflict::set);
    }
  }

  void onResetAllKeys() {
    onStopRecording();
    set(KeyMap.of(map().preset()));
  }

  /// Another preset, with the user's own keys over it as before.
  void onPreset(KeyPreset preset) {
    onStopRecording();
    set(map().on(preset));
  }

  KeyMap map() {
    return texts().keysProperty().get();
  }

  private void set(KeyMap map) {
    settings.keysProperty().set(map.choice(settings.keysProperty().get()));
  }

  private void follow(StringProperty setting, FolderModel folder, FolderVerdict.Use use) {
    watch(setting, folder.typed::set);
    watch(folder.typed, typed -> check(folder, typed, use));
  }

  private void check(FolderModel folder, String typed, FolderVerdict.Use use) {
    folder.verdict.set(
        new FolderVerdict(
            typed.isBlank() ? FolderVerdict.Kind.USUAL : FolderVerdict.Kind.CHECKING, 0));
    work.execute(() -> {
      FolderVerdict verdict = FolderVerdict.of(typed, use);
      FxThread.run(() -> {
        // Only the newest question counts: an older one may have hung on a slow share.
        if (typed.equals(folder.typed.get())) {
          folder.verdict.set(verdict);
        }
      });
    });
  }

  /// What was typed becomes the setting when it will do; else the field goes on saying why not.
  void onFolderDone(StringProperty setting, FolderModel folder) {
    if (folder.verdict.get().isGood()) {
      setting.set(folder.typed.get().strip());
    }
  }

  void onFolderCancelled(StringProperty setting, FolderModel folder) {
    folder.typed.set(setting.get());
  }

  void onBrowse(StringProperty setting, FolderModel folder) {
    DirectoryChooser chooser = new DirectoryChooser();
    File now = new File(setting.get());
    if (now.isAbsolute() && now.isDirectory()) {
      chooser.setInitialDirectory(now);
    }
    File chosen = chooser.showDialog(view.getScene().getWindow());
    if (chosen != null) {
      folder.typed.set(chosen.getAbsolutePath());
      setting.set(chosen.getAbsolutePath());
    }
  }
}
