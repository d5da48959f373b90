package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.testing.LiveDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small pictures of everything on the desk, from a running engine to the bytes the desk reads.
class ThumbnailsTest {
  private static final SourceSlot RED = SourceSlot.of(1);
  private static final SourceSlot BLUE = SourceSlot.of(2);
  private static final SceneId LEFT_RIGHT = new SceneId("both");
  private static final PictureSize SIZE = new PictureSize(160, 90);

  @TempDir Path folder;

  @Test
  void scenesSourcesAndHistory_eachShowTheirOwn() throws Exception {
    try (LiveDesk desk = desk()) {
      desk.engine().submit(CommandEnvelope.now(new Take(LEFT_RIGHT), Origin.DESK)).get();
      try (Eye scene = new Eye(desk, new MonitorSubject.OfScene(LEFT_RIGHT));
          Eye source = new Eye(desk, new MonitorSubject.OfSource(BLUE));
          Eye before = new Eye(desk, new MonitorSubject.OfHistory(0));
          Eye program = new Eye(desk, new MonitorSubject.OfBus(Bus.PGM))) {
        assertTrue(isRed(scene.colourAt(40, 45)), scene::toString);
        assertTrue(isBlue(scene.colourAt(120, 45)), scene::toString);
        assertTrue(isBlue(source.colourAt(80, 45)), source::toString);
        assertTrue(isRed(before.colourAt(120, 45)), "the programme before was all red");
        assertTrue(isBlue(program.colourAt(120, 45)), program::toString);
      }
    }
  }

  @Test
  void aClosedOne_isGone_andTheOthersGoOn() throws Exception {
    try (LiveDesk desk = desk();
        Eye stays = new Eye(desk, new MonitorSubject.OfSource(RED))) {
      Eye goes = new Eye(desk, new MonitorSubject.OfSource(BLUE));
      assertTrue(isBlue(goes.colourAt(1, 1)));
      goes.close();
      assertFalse(Files.exists(goes.feed.ring()));
      long shown = stays.reader.published();
      stays.awaitMoreThan(shown + 1);
      assertTrue(isRed(stays.colourAt(1, 1)));
    }
  }

  @Test
  void whatIsNotThere_getsNoPicture_andHurtsNobody() throws Exception {
    try (LiveDesk desk = desk();
        Eye none = new Eye(desk, new MonitorSubject.OfScene(new SceneId("nobody")));
        Eye red = new Eye(desk, new MonitorSubject.OfSource(RED))) {
      red.awaitMoreThan(1);
      assertEquals(0, none.reader.published());
    }
  }

  private LiveDesk desk() {
    Layout full = LayoutPresets.layout("full", List.of(RED));
    Layout both = LayoutPresets.layout("side-by-side", List.of(RED, BLUE));
    return LiveDesk.start(
        folder,
        List.of(colour(RED, new Rgb(220, 0, 0)), colour(BLUE, new Rgb(0, 0, 220))),
        List.of(full, both),
        List.of(
            new Scene(new SceneId("red"), "Red", full.id(), List.of()),
            new Scene(LEFT_RIGHT, "Both", both.id(), List.of())));
  }

  private static SourceSpec colour(SourceSlot slot, Rgb rgb) {
    return new SourceSpec(slot, slot.value(), new SourceContent.Colour(rgb));
  }

  private static boolean isRed(int bgra) {
    return (bgra >> 16 & 0xff) > 180 && (bgra & 0xff) < 60;
  }

  private static boolean isBlue(int bgra) {
    return (bgra & 0xff) > 180 && (bgra >> 16 & 0xff) < 60;
  }

  /// Looks at one feed.
  private static final class Eye implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final LiveDesk desk;
    private final MonitorFeed feed;
    private final SharedFrameRing.Reader reader;

    Eye(LiveDesk desk, MonitorSubject subject) throws Exception {
      this.desk = desk;
      CompletableFuture<MonitorFeed> opened =
          desk.engine().openMonitor(new MonitorSpec(subject, SIZE));
      feed = opened.get();
      reader = SharedFrameRing.open(feed.ring());
    }

    int colourAt(int x, int y) throws InterruptedException {
      awaitMoreThan(1);
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment picture = arena.allocate((long) reader.strideBytes() * SIZE.heightPx(), 16);
        reader.copyNewest(picture);
        return picture.get(
            ValueLayout.JAVA_INT_UNALIGNED, (long) y * reader.strideBytes() + 4L * x);
      }
    }

    void awaitMoreThan(long pictures) throws InterruptedException {
      long end = desk.clock().nowNanos() + PATIENCE_NANOS;
      while (reader.published() <= pictures) {
        assertTrue(desk.clock().nowNanos() < end, () -> feed + " gets no pictures");
        desk.clock().sleepUntil(desk.clock().nowNanos() + 5_000_000);
      }
    }

    @Override
    public void close() {
      reader.close();
      desk.engine().closeMonitor(feed);
    }

    @Override
    public String toString() {
      return feed.toString();
    }
  }
}
