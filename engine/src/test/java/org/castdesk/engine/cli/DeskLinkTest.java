package org.castdesk.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.store.Journal;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// What a start brings back: after a crash, after a wanted end, and when the desk starts anew.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DeskLinkTest {
  private static final VideoFormat HD_25 =
      new VideoFormat(new PictureSize(1280, 720), FrameRate.of(25));

  @TempDir Path folder;

  @BeforeEach
  void places() {
    System.setProperty("castdesk.state.dir", folder.resolve("state").toString());
    System.setProperty("castdesk.runtime.dir", folder.resolve("run").toString());
  }

  @AfterEach
  void clear() {
    System.clearProperty("castdesk.state.dir");
    System.clearProperty("castdesk.runtime.dir");
  }

  private static EngineOptions options(String... typed) {
    CommandSpec spec = CommandSpec.create();
    EngineOptions.addTo(spec);
    return new EngineOptions(new CommandLine(spec).parseArgs(typed));
  }

  /// An engine that had B on air and another format chosen for its next start.
  private Journal ran() {
    EngineState state =
        new SampleDesk()
            .openAll(0)
            .send(5, new SwitcherCommand.Cut())
            .send(6, new ShowCommand.PutNextFormat(HD_25))
            .state();
    Journal journal =
        new Journal(folder.resolve("state").resolve("journal-" + ShowKey.DEMO), Runnable::run);
    journal.accept(new EngineEvent.MarkPassed(new FrameNumber(6), state));
    return journal;
  }

  private AirMemory memory(Show show, String... typed) throws Exception {
    ShowChoice choice = new ShowChoice(ShowKey.DEMO, null, folder, null);
    EngineOptions options = options(typed);
    try (DeskLink link = DeskLink.claim(choice, options)) {
      return link.memory(show, options);
    }
  }

  @Test
  void afterACrash_theAirComesBackInItsFormat() throws Exception {
    ran();
    AirMemory back = memory(SampleDesk.show());
    assertNotNull(back);
    assertEquals(SampleDesk.show().format(), back.show().format());
    assertEquals(HD_25, back.show().nextFormat());
    assertEquals(SampleDesk.B, back.program().scene().id());
  }

  @Test
  void afterAWantedEnd_nothingComesBack() throws Exception {
    ran().close();
    assertNull(memory(SampleDesk.show()));
  }

  @Test
  void startedAnew_theAirComesBackInTheFormatChosen() throws Exception {
    ran().close();
    AirMemory back = memory(SampleDesk.show(), "--desk", "--resume");
    assertNotNull(back);
    assertEquals(HD_25, back.show().format());
    assertNull(back.show().nextFormat());
    assertEquals(SampleDesk.B, back.program().scene().id());
    assertEquals(SampleDesk.A, back.preview());
  }

  @Test
  void formatOfTheCommandLine_winsOverTheMemory() throws Exception {
    ran();
    Show told = SampleDesk.show().withNextFormat(HD_25).adopted();
    assertNull(memory(told, "--size", "1280x720", "--rate", "25"));
    assertNotNull(memory(told), "a format that only waited does not undo the memory of a crash");
  }
}
