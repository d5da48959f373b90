package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Media;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The remaining time of the clip on air: how it hurries.
@Tag("xvfb")
class ClipRestTest extends ToyDeskTest {
  private static final SourceSlot CLIP = SourceSlot.of(4);

  ClipRestTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  @Test
  void littleIsAmber_nearlyNothingIsRed_enoughIsNeither() {
    putOnAir(Repeat.ONCE);
    await("five minutes", () -> words().startsWith("04:") || words().equals("05:00"));
    assertEquals(Set.of(), marks());
    seek(275);
    await("25 s", () -> marks().equals(Set.of("little")));
    seek(292);
    await("8 s", () -> marks().equals(Set.of("nearly-none")));
    seek(0);
    await("all of it", () -> marks().isEmpty());
  }

  @Test
  void aClipThatLoops_neverHurries() {
    putOnAir(Repeat.ONCE);
    seek(292);
    await("8 s", () -> marks().equals(Set.of("nearly-none")));
    putOnAir(Repeat.ENDLESS);
    await("no count", () -> words().isEmpty() && marks().isEmpty());
  }

  private void putOnAir(Repeat repeat) {
    engine.ask(new SwitcherCommand.Take(ToyShow.id(1)));
    engine.ask(
        new ShowCommand.PutSource(
            new SourceSpec(
                CLIP,
                "Clip",
                new Media("a.mp4", repeat, Duration.ZERO, Duration.ZERO, AtEnd.HOLD))));
    engine.report(
        new Fact.SourceOpened(
            CLIP,
            engine.state().sources().get(CLIP).generation(),
            new MediaInfo(
                "mp4",
                "h264",
                new PictureSize(1920, 1080),
                null,
                null,
                0,
                0,
                Duration.ofMinutes(5))));
    engine.ask(new SwitcherCommand.Take(ToyShow.id(5)));
  }

  private void seek(int seconds) {
    engine.ask(new SourceCommand.Pause(CLIP));
    engine.ask(new SourceCommand.Seek(CLIP, Duration.ofSeconds(seconds)));
  }

  private Label count() {
    return (Label) ui.find("#pgm-monitor", javafx.scene.Node.class).lookup(".monitor-count");
  }

  private String words() {
    return fromFx(() -> count().getText());
  }

  private Set<String> marks() {
    Set<String> marks = new TreeSet<>();
    fromFx(() -> Set.copyOf(count().getPseudoClassStates())).stream()
        .map(PseudoClass::getPseudoClassName)
        .filter(name -> name.equals("little") || name.equals("nearly-none"))
        .forEach(marks::add);
    return marks;
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
