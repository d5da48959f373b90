package org.castdesk.app.wholeshow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.castdesk.app.RealStudio;
import org.castdesk.app.air.AirJudge;
import org.castdesk.app.air.AirLog;
import org.castdesk.app.air.Film;
import org.castdesk.app.air.LevelClips;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.DeskFolders;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.SourceStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script of the show, and what must be in the recording afterwards. How it is operated is the
/// subclass's affair.
@Tag("xvfb")
abstract class WholeShow extends FxTest {
  private static final int FIRST = 90;
  private static final int SECOND = 190;
  private static final int RATE = 20;
  private static final double TOLERANCE = 5;

  @TempDir Path folder;

  private RealStudio studio;
  private OperatorHands hands;
  private AirLog log;

  abstract OperatorHands hands(RealStudio studio);

  /// The frames on which things were seen to be so in the engine's state.
  private record Moments(
      long cut, long autoFrom, long hand, double thrown, long black, long urgent, long back) {
    long autoTo() {
      return autoFrom + RATE - 1;
    }
  }

  @Test
  void wholeShow_isOnTheRecording_frameByFrame() throws IOException, InterruptedException {
    Path first = LevelClips.write(folder, FIRST);
    Path second = LevelClips.write(folder, SECOND);
    try (DeskFolders folders = new DeskFolders(folder);
        RealStudio opened = RealStudio.open(show())) {
      studio = opened;
      hands = hands(studio);
      try (AirLog heard = new AirLog(FxTest.fromFx(this::engine))) {
        log = heard;
        prepare(first, second);
        hands.record();
        studio.await("a recording", () -> output() instanceof OutputStatus.Phase.Running);
        Moments moments = air();
        edit();
        hands.record();
        studio.await("a closed file", () -> output() instanceof OutputStatus.Phase.Stopped);
        Path file = recorded(folders);
        check(Film.read(file, 30), log.begun(file.getFileName().toString()), moments);
      }
    }
  }

  private Engine engine() {
    return Objects.requireNonNull(studio.desk().mirror().engineProperty().get());
  }

  private Path show() throws IOException {
    return Files.writeString(
        folder.resolve("whole.json"),
        """
        {"name": "Whole show", "format": "640x360@30",
         "sources": [
           {"slot": "RV01", "name": "Dusk", "content": {"type": "Colour", "rgb": "#303030"}},
           {"slot": "RV02", "name": "Noon", "content": {"type": "Colour", "rgb": "#F0F0F0"}}],
         "layouts": [
           {"id": "L1", "name": "Dusk", "videoLayers": [{"slot": "RV01"}]},
           {"id": "L2", "name": "Noon", "videoLayers": [{"slot": "RV02"}]}],
         "scenes": [
           {"id": "S1", "name": "Dusk", "layout": "L1"},
           {"id": "S2", "name": "Noon", "layout": "L2"}],
         "start": {"program": "S1", "preview": "S2"},
         "transition": {"kind": "MIX", "rateFrames": 20}}
        """);
  }

  private void prepare(Path first, Path second) {
    hands.openFile("RV03", first);
    awaitSource(3);
    hands.openFile("RV04", second);
    awaitSource(4);
    hands.buildScene(3, "RV03");
    studio.await("a third scene", () -> scenes().size() == 3);
    hands.buildScene(4, "RV04");
    studio.await("a fourth scene", () -> scenes().size() == 4);
  }

  private Moments air() {
    hands.preview(3);
    awaitPreview(3);
    hands.cut();
    awaitProgram(3);
    long cut = studio.air().program().takenAt().value();

    hands.preview(4);
    awaitPreview(4);
    hands.auto();
    studio.await("a mix", () -> studio.air().mixing() instanceof OnAir.Mixing.Running);
    long autoFrom = ((OnAir.Mixing.Running) studio.air().mixing()).startedAt().value();
    awaitProgram(4);

    hands.throwBarHalfWay();
    studio.await("half a mix", () -> position() > 0.49);
    long hand = settled();
    double thrown = position();
    hands.throwBarHome();
    awaitProgram(3);

    hands.fadeToBlack();
    studio.await("black", () -> studio.air().fade().black());
    long black = studio.air().fade().startedAt().value() + RATE;
    awaitFrame(black + 3);
    hands.fadeToBlack();
    studio.await("no black", () -> !studio.air().fade().black());

    hands.callUrgent(() -> studio.await("URGENT", () -> studio.air().urgent() != null));
    long urgent = settled();
    hands.endUrgent();
    studio.await("no URGENT", () -> studio.air().urgent() == null);

    hands.takeBack();
    awaitProgram(4);
    long back = settled();
    return new Moments(cut, autoFrom, hand, thrown, black, urgent, back);
  }

  private double position() {
    return studio.air().mixing() instanceof OnAir.Mixing.ByHand by ? by.positionFraction() : 0;
  }

  /// A frame on which what is true now was seen, some frames old.
  private long settled() {
    long now = studio.state().frame().value();
    awaitFrame(now + 4);
    return now + 2;
  }

  private void edit() {
    hands.buildScene(5, "RV02");
    studio.await("a fifth scene", () -> scenes().size() == 5);
    hands.undo();
    studio.await("four scenes", () -> scenes().size() == 4);
    hands.speakChinese();
    TallyButton cut = studio.find("#cut", TallyButton.class);
    studio.await(
        "Chinese",
        () ->
            FxTest.fromFx(
                () -> cut.labelProperty().get().codePoints().allMatch(Character::isIdeographic)));
  }

  private void check(Film film, long since, Moments moments) {
    assertLevel("before the cut", LevelClips.ofGrey(0x30), film, moments.cut() - since - 1);
    assertLevel("on the cut's frame", FIRST, film, moments.cut() - since);
    int middle = (int) ((moments.autoFrom() + moments.autoTo()) / 2 - since);
    assertTrue(
        film.mean(middle) > FIRST + 20 && film.mean(middle) < SECOND - 20,
        "in the mix it is " + film.mean(middle));
    assertLevel("at the mix's end", SECOND, film, moments.autoTo() - since);
    double half = SECOND + (FIRST - SECOND) * moments.thrown();
    assertLevel("half a throw", half, film, moments.hand() - since);
    assertLevel("black", 16, film, moments.black() - since);
    double card = film.mean((int) (moments.urgent() - since));
    assertTrue(card > 24 && card < 70, "the stand-by card is " + card);
    assertLevel("back", SECOND, film, moments.back() - since);

    AirJudge judged = AirJudge.of(film, log, since);
    assertEquals(List.of(), judged.offences());
    assertTrue(judged.exact() > judged.frames() / 2, "too little is known: " + judged);
    assertTrue(judged.black() > 0, "no black was seen");
  }

  private static void assertLevel(String what, double level, Film film, long picture) {
    assertEquals(level, film.mean((int) picture), TOLERANCE, what + ", picture " + picture);
  }

  private void awaitSource(int slot) {
    studio.await(
        "an open source in slot " + slot,
        () -> {
          SourceStatus status = studio.state().sources().get(SourceSlot.of(slot));
          return status != null && status.phase() instanceof SourceStatus.Phase.Running;
        });
  }

  private void awaitPreview(int place) {
    studio.await(
        "scene " + place + " on PVW",
        () -> studio.air().preview().equals(scenes().get(place - 1).id()));
  }

  private void awaitProgram(int place) {
    studio.await(
        "scene " + place + " on PGM",
        () ->
            studio.air().mixing() == null
                && studio.air().program().scene().id().equals(scenes().get(place - 1).id()));
  }

  private void awaitFrame(long frame) {
    studio.await("frame " + frame, () -> engineFrame() >= frame);
  }

  private long engineFrame() {
    return FxTest.fromFx(() -> {
      var telemetry = studio.desk().mirror().telemetryProperty().get();
      return telemetry == null ? 0 : telemetry.frame();
    });
  }

  private List<Scene> scenes() {
    EngineState state = studio.state();
    return state.show().scenes();
  }

  private OutputStatus.Phase output() {
    return studio.state().outputs().values().stream()
        .map(OutputStatus::phase)
        .findFirst()
        .orElse(null);
  }

  private static Path recorded(DeskFolders folders) throws IOException {
    try (Stream<Path> files = Files.list(folders.recordings())) {
      return files.filter(file -> file.toString().endsWith(".mp4")).findFirst().orElseThrow();
    }
  }
}
