package org.castdesk.engine.library.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.StepState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLibraryTest {
  @TempDir Path home;
  private LibraryStage stage;

  @BeforeEach
  void begin() {
    stage = new LibraryStage(home);
  }

  private void take(Keeping keeping, Path... files) {
    stage.library.take(List.of(files), keeping);
    stage.settle();
  }

  @Test
  void reference_staysWhereItIs_andIsLookedAt() throws IOException {
    Path file = stage.file("a.mp4", "film");
    take(Keeping.REFERENCE, file);
    Material material = stage.named("a");
    assertEquals(file, material.location());
    assertEquals(List.of("PROBE a.mp4", "PICTURE a.mp4", "SOUND a.mp4"), stage.looker.seen);
    assertEquals(-23, material.loudness().integratedLufs());
    assertNull(material.steps().next());
    assertEquals(Presence.THERE, stage.item("a").presence());
  }

  @Test
  void copy_getsAFreeName_andKeepsTheDate() throws IOException {
    Path first = stage.file("one/a.mp4", "film");
    Path second = stage.file("two/a.mp4", "other film");
    take(Keeping.COPY, first, second);
    Path copies = home.resolve("library/media");
    assertEquals(
        List.of(copies.resolve("a.mp4"), copies.resolve("a 2.mp4")),
        stage.materials().stream().map(Material::location).toList());
    assertEquals("other film", Files.readString(copies.resolve("a 2.mp4")));
    assertEquals(
        Files.getLastModifiedTime(first), Files.getLastModifiedTime(copies.resolve("a.mp4")));
    try (var left = Files.list(copies)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void sameFile_isTakenOnce() throws IOException {
    Path file = stage.file("a.mp4", "film");
    take(Keeping.REFERENCE, file);
    take(Keeping.REFERENCE, file);
    take(Keeping.COPY, stage.file("same.mp4", "film"));
    assertEquals(1, stage.materials().size());
    assertEquals(1, stage.news().taking().known());
  }

  @Test
  void folder_givesItsMedia_andTroublesAreNamed() throws IOException {
    stage.file("show/a.mp4", "film");
    stage.file("show/deep/b.wav", "sound");
    stage.file("show/notes.txt", "text");
    stage.file("show/.hidden.mp4", "film");
    Path empty = stage.file("empty.mp4", "");
    Path gone = home.resolve("files/gone.mp4");
    take(Keeping.REFERENCE, home.resolve("files/show"), empty, gone);
    assertEquals(
        Set.of("a", "b"), Set.copyOf(stage.materials().stream().map(Material::name).toList()));
    LibraryNews.Taking taking = stage.news().taking();
    assertEquals(2, taking.added());
    assertTrue(taking.isOver());
    assertEquals(
        List.of(FaultCode.FILE_EMPTY, FaultCode.FILE_NOT_FOUND),
        taking.refused().stream().map(LibraryNews.Refused::why).toList());
  }

  @Test
  void badFile_isNamed_andStopsNothing() throws IOException {
    stage.looker.outcomes.put(
        "PROBE bad.mp4",
        new Analysis.Outcome.Failed(MediaFault.fatal(FaultCode.NOT_MEDIA, "bad", "no media")));
    stage.looker.outcomes.put("PICTURE worse.mp4", new Analysis.Outcome.Crashed("signal 11"));
    take(
        Keeping.REFERENCE,
        stage.file("bad.mp4", "x"),
        stage.file("worse.mp4", "y"),
        stage.file("good.mp4", "z"));
    assertInstanceOf(StepState.Failed.class, stage.named("bad").steps().probe());
    assertInstanceOf(StepState.Crashed.class, stage.named("worse").steps().picture());
    assertNull(stage.named("worse").steps().next(), "nothing more is tried");
    assertInstanceOf(StepState.Done.class, stage.named("good").steps().sound());
    stage.restart();
    assertEquals(List.of(), stage.looker.seen, "after a restart neither");
  }

  @Test
  void restart_goesOnWithWhatWasNotDone() throws IOException {
    stage.library.take(List.of(stage.file("a.mp4", "film")), Keeping.REFERENCE);
    stage.looker.during =
        () -> {
          if (stage.looker.seen.size() == 2) {
            stage.library.close();
          }
        };
    stage.settle();
    stage.looker.during = () -> {};
    stage.restart();
    assertEquals(List.of("PICTURE a.mp4", "SOUND a.mp4"), stage.looker.seen);
    assertNull(stage.named("a").steps().next());
  }

  @Test
  void cancel_stopsWhatIsUnderWay_andAgainTriesOnce() throws IOException {
    stage.looker.during =
        () -> stage.library.stopLooking(List.of(stage.materials().getFirst().id()));
    take(Keeping.REFERENCE, stage.file("a.mp4", "film"));
    assertInstanceOf(StepState.Stopped.class, stage.named("a").steps().of(Step.PROBE));
    assertEquals(1, stage.looker.seen.size());
    stage.looker.during = () -> {};
    stage.library.lookAgain(List.of(stage.named("a").id()));
    stage.settle();
    assertInstanceOf(StepState.Done.class, stage.named("a").steps().sound());
  }

  @Test
  void missing_isSeen_andFoundUnderAnotherName() throws IOException {
    Path file = stage.file("a.mp4", "film");
    Path other = stage.file("b.mp4", "other");
    take(Keeping.REFERENCE, file, other);
    MaterialId id = stage.named("a").id();
    Path moved = home.resolve("files/archive/renamed.mov");
    Files.createDirectories(moved.getParent());
    Files.move(file, moved);
    Path archive = home.resolve("files/archive/b.mp4");
    Files.delete(other);
    Files.writeString(archive, "OTHER");
    stage.look();
    assertEquals(Presence.MISSING, stage.item("a").presence());
    stage.library.relinkIn(List.of(id, stage.named("b").id()), home.resolve("files"));
    stage.settle();
    assertEquals(moved, stage.named("a").location());
    assertEquals(id, stage.named("a").id());
    assertEquals(Presence.THERE, stage.item("a").presence());
    assertEquals(3, stage.looker.seen.stream().filter(look -> look.endsWith("a.mp4")).count());
    LibraryNews.Search search = stage.news().search();
    assertEquals(List.of(new LibraryNews.Move(id, file, moved)), search.moved());
    assertEquals(1, search.different(), "b.mp4 has the name and another content");
  }

  @Test
  void relinkToAnotherContent_isLookedAtAnew() throws IOException {
    Path file = stage.file("a.mp4", "film");
    take(Keeping.REFERENCE, file);
    MaterialId id = stage.named("a").id();
    Files.delete(file);
    stage.look();
    stage.library.relink(id, stage.file("b.mp4", "a longer film"));
    stage.settle();
    assertEquals(id, stage.named("a").id());
    assertTrue(stage.looker.seen.contains("SOUND b.mp4"));
  }

  @Test
  void changedFile_isLookedAtAnew_whenItIsQuiet() throws IOException {
    Path file = stage.file("a.mp4", "film");
    take(Keeping.REFERENCE, file);
    String before = stage.named("a").fingerprint();
    stage.looker.seen.clear();
    Files.writeString(file, "film that grows");
    stage.look();
    assertEquals(Presence.CHANGED, stage.item("a").presence());
    assertEquals(List.of(), stage.looker.seen);
    stage.look();
    assertEquals(3, stage.looker.seen.size());
    assertNotEquals(before, stage.named("a").fingerprint());
  }

  @Test
  void remove_neverTouchesAReference_andUndoBringsTheCopyBack() throws IOException {
    Path mine = stage.file("mine.mp4", "film");
    take(Keeping.REFERENCE, mine);
    take(Keeping.COPY, stage.file("taken.mp4", "another film"));
    Path copy = stage.named("taken").location();
    List<Material> before = stage.materials();
    var answer = stage.library.remove(before.stream().map(Material::id).toList());
    stage.settle();
    assertEquals(List.of(), stage.materials());
    assertTrue(Files.exists(mine));
    assertFalse(Files.exists(copy));
    assertTrue(Files.exists(home.resolve("data/Trash/files/taken.mp4")));
    assertTrue(
        Files.readString(home.resolve("data/Trash/info/taken.mp4.trashinfo"))
            .contains("/library/media/taken.mp4"));
    stage.library.restore(answer.join());
    stage.settle();
    assertEquals(before, stage.materials());
    assertTrue(Files.exists(copy));
    assertFalse(Files.exists(home.resolve("data/Trash/info/taken.mp4.trashinfo")));
  }

  @Test
  void emptiedCache_isFilledAgain() throws IOException {
    stage.looker.writes = false;
    take(Keeping.REFERENCE, stage.file("a.mp4", "film"));
    MaterialId id = stage.named("a").id();
    stage.looker.writes = true;
    stage.restart();
    assertEquals(List.of("PICTURE a.mp4", "SOUND a.mp4"), stage.looker.seen);
    stage.restart();
    assertEquals(List.of(), stage.looker.seen, "they are there now");
    var _ = stage.library.remove(List.of(id));
    stage.settle();
    assertTrue(Files.exists(stage.library.folders().picture(id)), "it may come back");
    stage.restart();
    assertFalse(Files.exists(stage.library.folders().picture(id)));
  }

  @Test
  void renamedMaterial_keepsItsId_alsoAfterARestart() throws IOException {
    take(Keeping.REFERENCE, stage.file("a.mp4", "film"));
    MaterialId id = stage.named("a").id();
    stage.library.rename(id, "  Opening \u0007titles ");
    stage.settle();
    stage.restart();
    assertEquals(id, stage.named("Opening titles").id());
  }
}
