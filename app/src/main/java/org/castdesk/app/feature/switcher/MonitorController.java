package org.castdesk.app.feature.switcher;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.castdesk.app.control.MonitorPane.Rest;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.Link;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.Timecode;
import org.jspecify.annotations.Nullable;

/// One monitor: the words and times in its head, and a picture feed of exactly the size of its
/// glass.
public final class MonitorController extends DeskController {
  private final Bus bus;
  private final MonitorModel model = new MonitorModel();
  private final MonitorFeeds.Slot feed;
  private final GuidesController guides;
  private final FullScreenController fullScreen;
  private final MonitorView view;
  private @Nullable PictureSize wanted;
  private boolean seen;
  private long newestFrame;

  /// The picture is from before the link was lost; a new engine's state comes before its pictures.
  private boolean stale;

  private Runnable firstPicture = () -> {};
  private final BooleanProperty editedLive = new SimpleBooleanProperty();

  /// What a monitor is given from outside.
  ///
  /// @param panels remembers guides and screens
  public record Setup(
      EngineMirror mirror,
      Texts texts,
      Pulse pulse,
      MonitorFeeds feeds,
      PanelLayout panels,
      DeskActions actions,
      DeskWindows windows) {}

  public MonitorController(Bus bus, Setup setup) {
    super(setup.mirror(), setup.texts());
    this.bus = bus;
    EngineMirror mirror = setup.mirror();
    Texts texts = setup.texts();
    Pulse pulse = setup.pulse();
    feed = setup.feeds().slot(bus);
    guides = new GuidesController(model, setup.panels(), texts, bus, setup.actions());
    fullScreen = new FullScreenController(bus, setup, model);
    setup.actions().register(fullScreenAction(), fullScreen::onToggle);
    view = new MonitorView(this, model, texts, bus);
    model.source.bind(feed.pictures());
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty(), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    subscriptions()
        .add(
            switch (bus) {
              case PGM -> pulse.lead(view::poll);
              // Its picture is a tick's work later than the programme's; it waits for the next one.
              case PVW -> pulse.every(0, _ -> view.poll());
            });
    subscriptions().add(pulse.every(100, _ -> showTimes()));
    watch(editedLive, _ -> show());
    watch(Sight.of(view), this::onSight);
    subscriptions().add(setup.panels().onAdopted(guides::choose));
    subscriptions().add(feed::close);
    subscriptions().add(fullScreen::close);
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Whether it also fills a whole screen.
  public ReadOnlyBooleanProperty fullScreenProperty() {
    return fullScreen.shownProperty();
  }

  /// Where safe areas are switched on and off.
  public ObservableValue<Boolean> safeAreasProperty() {
    return model.safeAreas;
  }

  /// Whether the programme is edited while it is on air: the monitor says so.
  public void followLiveEdit(ObservableValue<Boolean> live) {
    editedLive.bind(live);
  }

  GuidesController guides() {
    return guides;
  }

  FullScreenController fullScreen() {
    return fullScreen;
  }

  Action fullScreenAction() {
    return bus == Bus.PVW ? Action.FULL_SCREEN_PREVIEW : Action.FULL_SCREEN_PROGRAM;
  }

  /// Runs once, when the first picture is shown.
  public void onFirstPicture(Runnable action) {
    firstPicture = action;
  }

  /// The room for the picture, in physical pixels. The feed is as wide as fits, a multiple of 16.
  void onGlass(double widthPx, double heightPx) {
    EngineState state = mirror().stateProperty().get();
    if (state == null || widthPx < 16 || heightPx < 16) {
      return;
    }
    PictureSize program = state.show().format().size();
    double fitting = Math.min(widthPx, heightPx * program.widthPx() / program.heightPx());
    int width = Math.max(16, (int) (fitting + 0.5) / 16 * 16);
    wanted = program.scaledToWidth(width);
    ask();
  }

  private void onSight(boolean now) {
    seen = now;
    ask();
  }

  /// A minimised window asks for nothing.
  private void ask() {
    if (seen && wanted != null) {
      feed.ask(wanted);
    } else {
      feed.rest();
    }
  }

  void onNewPicture() {
    if (stale && mirror().linkProperty().get().isLinked()) {
      stale = false;
      show();
    }
    firstPicture.run();
    firstPicture = () -> {};
    long frame = feed.frame();
    if (frame >= 0) {
      newestFrame = frame;
      showTimes();
    }
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    Link link = mirror().linkProperty().get();
    view.requestLayout();
    fullScreen.askAgain();
    if (state != null) {
      Scene scene = scene(state);
      model.sceneName.set(scene == null ? "" : scene.name());
      model.keyCap.set(scene == null ? "" : keyCap(state.show(), scene));
    }
    if (link.isLinked() && state != null) {
      model.tally.set(AirTally.of(bus, state.onAir()));
      Wording word = AirTally.word(bus, state.onAir());
      boolean plain = word == TextKey.LIVE && editedLive.get();
      model.stateWord.set(texts().get(plain ? LayoutKey.EDIT_LIVE_WORD : word));
    } else {
      stale |= link.isLost();
      model.tally.set(Tally.UNKNOWN);
      model.stateWord.set(texts().get(TextKey.UNKNOWN_MARK));
      model.sceneName.set(
          link.isLost()
              ? texts().get(TextKey.LINK_LOST_FOR, ClipTime.age(link.ageMillis()))
              : texts().get(TextKey.ENGINE_STARTING));
      model.keyCap.set("");
    }
    model.notice.set(stale ? texts().get(TextKey.LAST_KNOWN_PICTURE) : "");
    showTimes();
  }

  private @Nullable Scene scene(EngineState state) {
    if (bus == Bus.PGM) {
      return state.onAir().program().scene();
    }
    OnAir.Mixing mixing = state.onAir().mixing();
    return mixing == null
        ? state.show().scene(state.onAir().preview()).orElse(null)
        : mixing.to().scene();
  }

  private static String keyCap(Show show, Scene scene) {
    for (int i = 0; i < Math.min(10, show.scenes().size()); i++) {
      if (show.scenes().get(i).id().equals(scene.id())) {
        return Integer.toString((i + 1) % 10);
      }
    }
    return "";
  }

  private void showTimes() {
    EngineState state = mirror().stateProperty().get();
    if (state == null || !mirror().linkProperty().get().isLinked()) {
      clearTimes();
      guides.show(null, null);
      return;
    }
    guides.show(state, mirror().telemetryProperty().get());
    long frame = frameNow(state);
    if (bus == Bus.PGM) {
      long onAir = Math.max(0, frame - state.onAir().program().takenAt().value());
      model.timeCaption.set(texts().get(TextKey.ON_AIR_TIME));
      model.time.set(Timecode.of(onAir, state.show().format().rate()).toString());
    }
    if (bus == Bus.PVW) {
      String cue = cue(state, frame);
      model.timeCaption.set(cue.isEmpty() ? "" : texts().get(TextKey.CUE));
      model.time.set(cue);
    }
    Optional<ClipCount> count = clip(state, frame);
    TextKey caption = bus == Bus.PGM ? TextKey.REMAINING : TextKey.DURATION;
    model.countCaption.set(count.isPresent() ? texts().get(caption) : "");
    model.count.set(
        count
            .map(c -> ClipTime.minutes(bus == Bus.PGM ? c.remainingNanos() : c.wholeNanos()))
            .orElse(""));
    model.rest.set(
        count
            .filter(_ -> bus == Bus.PGM)
            .map(c -> ClipTime.rest(c.remainingNanos()))
            .orElse(Rest.ENOUGH));
  }

  private long frameNow(EngineState state) {
    Telemetry telemetry = mirror().telemetryProperty().get();
    long reported = telemetry == null ? state.frame().value() : telemetry.frame();
    boolean pictureFresh = Math.abs(newestFrame - reported) < 100;
    return pictureFresh ? newestFrame : reported;
  }

  private void clearTimes() {
    model.timeCaption.set("");
    model.time.set("");
    model.countCaption.set("");
    model.count.set("");
    model.rest.set(Rest.ENOUGH);
  }

  /// Where the lowest source of the picture is in its own time, or that it plays by itself.
  private String cue(EngineState state, long frame) {
    Scene scene = scene(state);
    Layout layout = scene == null ? null : state.show().layout(scene.layout()).orElse(null);
    if (layout == null || layout.videoLayers().isEmpty()) {
      return "";
    }
    SourceSlot lowest = layout.videoLayers().getFirst().slot();
    boolean isLive =
        state
            .show()
            .source(lowest)
            .filter(source -> source.content() instanceof SourceContent.Live)
            .isPresent();
    FrameRate rate = state.show().format().rate();
    OptionalLong cue = cueNanos(state, lowest, frame);
    return isLive
        ? texts().get(StreamKey.SOURCE_LIVE)
        : cue.isPresent() ? Timecode.of(rate.frameAt(cue.getAsLong()), rate).toString() : "";
  }

  private static OptionalLong cueNanos(EngineState state, SourceSlot lowest, long frame) {
    SourceStatus status = state.sources().get(lowest);
    if (status == null || status.phase() instanceof SourceStatus.Phase.Failed) {
      return OptionalLong.empty();
    }
    long position = Math.max(0, status.head().positionAt(frame, state.show().format().rate()));
    MediaInfo info = status.info();
    Duration duration = info == null ? null : info.duration();
    long whole = duration == null ? Long.MAX_VALUE : Math.max(1, duration.toNanos());
    return OptionalLong.of(position % whole);
  }

  private record ClipCount(long wholeNanos, long remainingNanos) {}

  /// The clip that matters is the lowest one on the picture that comes to an end by itself.
  private Optional<ClipCount> clip(EngineState state, long frame) {
    Scene scene = scene(state);
    Layout layout =
        bus == Bus.PGM
            ? state.onAir().program().layout()
            : scene == null ? null : state.show().layout(scene.layout()).orElse(null);
    if (layout == null) {
      return Optional.empty();
    }
    return layout.videoLayers().stream()
        .flatMap(layer -> count(state, layer.slot(), frame).stream())
        .findFirst();
  }

  /// One pass from the clip's begin to its end, which can be told from the back.
  private static long passNanos(SourceContent.Media media, Duration told) {
    Duration end =
        media.end().isZero()
            ? told
            : media.end().isNegative() ? told.plus(media.end()) : media.end();
    return Math.max(0, end.minus(media.begin()).toNanos());
  }

  private static Optional<ClipCount> count(EngineState state, SourceSlot slot, long frame) {
    SourceStatus status = state.sources().get(slot);
    SourceSpec spec = state.show().source(slot).orElse(null);
    if (status == null
        || status.info() == null
        || status.info().duration() == null
        || spec == null
        || !(spec.content() instanceof SourceContent.Media media)
        || media.repeat().isEndless()) {
      return Optional.empty();
    }
    long whole = passNanos(media, status.info().duration()) * media.repeat().times();
    long position = status.head().positionAt(frame, state.show().format().rate());
    return Optional.of(new ClipCount(whole, Math.max(0, whole - position)));
  }
}
