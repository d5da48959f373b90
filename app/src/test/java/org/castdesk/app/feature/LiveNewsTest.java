package org.castdesk.app.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;

/// What is said of a live source: in its tile, in the line of the status bar, in the messages. Frame
/// 300 is ten seconds at 30 fps.
class LiveNewsTest {
  private static final SourceSlot CAMERA = SourceSlot.of(5);
  private static final FrameNumber NOW = new FrameNumber(300);
  private static final MediaFault LOST =
      MediaFault.retryable(FaultCode.CONNECTION_LOST, "rtmp://host/live/s3cret", "gone");
  private static final Phase RUNNING = new Phase.Running();

  private final Texts texts = new Texts(Language.EN);
  private final Set<SourceSlot> failed = new HashSet<>();

  @Test
  void holding_saysWhy_andWhenItIsTriedAgain_beforeAndOnTheSlate() {
    FrameNumber since = new FrameNumber(240);
    FrameNumber retry = new FrameNumber(330);
    SourceNews.Said held = said(new Phase.Holding(since, new FrameNumber(360), LOST, retry));
    assertEquals(
        new SourceNews.Said(Flow.HOLDING, "2.0 s", "HOLD", "connection lost · retry in 1 s"), held);
    SourceNews.Said slate = said(new Phase.Holding(since, new FrameNumber(270), LOST, null));
    assertEquals(new SourceNews.Said(Flow.SLATE, "slate", "", "connection lost"), slate);
    SourceNews.Said silent = said(new Phase.Holding(since, new FrameNumber(360)));
    assertEquals("nothing comes", silent.fault());
  }

  @Test
  void black_isSaidBeforeFrozen() {
    SourceNews.Said said =
        new SourceNews(texts)
            .of(CAMERA, state(status(RUNNING, Sight.FROZEN, Sight.BLACK, Sight.SILENT)), null);
    assertEquals("BLACK", said.plate());
    assertEquals(
        "the picture is black · the picture does not change · the sound is silent", said.fault());
    assertEquals(Flow.FLOWS, said.flow());
  }

  @Test
  void liveSource_isNeverPaused() {
    assertEquals(Flow.FLOWS, said(RUNNING).flow());
  }

  @Test
  void lineOfTheStatusBar_namesTheSource_neverItsAddress() {
    EngineState lost = state(status(new Phase.Failed(LOST, null)));
    assertEquals("RV05 Camera: connection lost", SourceProblems.of(lost, texts).words());
    EngineState held = state(status(new Phase.Holding(NOW, NOW, LOST, NOW)));
    assertEquals("RV05 Camera: connection lost", SourceProblems.of(held, texts).words());
    assertEquals(
        SourceProblems.NONE, SourceProblems.of(state(status(new Phase.Holding(NOW, NOW))), texts));
  }

  @Test
  void messages_tellOfEachOddity_ofTheReason_andThatItIsBack() {
    SourceStatus well = status(RUNNING);
    SourceStatus frozen = status(RUNNING, Sight.FROZEN);
    SourceStatus held = status(new Phase.Holding(NOW, NOW));
    SourceStatus caused = status(new Phase.Holding(NOW, NOW, LOST, NOW));
    assertEquals(List.of("RV05 Camera: the picture does not change"), told(well, frozen));
    assertEquals(List.of(), told(frozen, frozen));
    assertEquals(
        List.of("RV05 Camera: the picture is black"),
        told(frozen, status(RUNNING, Sight.FROZEN, Sight.BLACK)));
    assertEquals(List.of("RV05 Camera: picture and sound are as usual again"), told(frozen, well));
    assertEquals(
        List.of("RV05 Camera gives no pictures: its last one is held"), told(frozen, held));
    assertEquals(
        List.of("RV05 Camera gives no pictures (connection lost): its last one is held"),
        told(held, caused));
    assertEquals(List.of(), told(caused, caused));
    assertEquals(List.of("RV05 Camera plays again"), told(caused, well));
  }

  private List<String> told(SourceStatus before, SourceStatus after) {
    return Notices.between(state(before), state(after), failed).stream()
        .map(message -> message.words(texts))
        .toList();
  }

  private SourceNews.Said said(Phase phase) {
    return new SourceNews(texts).of(CAMERA, state(status(phase)), null);
  }

  private static SourceStatus status(Phase phase, Sight... sights) {
    return new SourceStatus(
        phase, null, new PlayHead(FrameNumber.ZERO, 0, false), 1, 1, 0, null, List.of(sights));
  }

  private static EngineState state(SourceStatus status) {
    Show show = ToyShow.english();
    List<SourceSpec> sources = new ArrayList<>(show.sources());
    sources.add(
        new SourceSpec(CAMERA, "Camera", new SourceContent.Live("rtmp://host/live/s3cret")));
    EngineState begun = Switcher.begin(show.withSources(sources)).state();
    TreeMap<SourceSlot, SourceStatus> statuses = new TreeMap<>(begun.sources());
    statuses.put(CAMERA, status);
    return new EngineState(
        2, NOW, begun.show(), begun.onAir(), statuses, Map.of(), Padlock.OPEN, GraphicsState.NONE);
  }
}
