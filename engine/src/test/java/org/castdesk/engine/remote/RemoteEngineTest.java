package org.castdesk.engine.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.testing.RecordingEngine;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The door over a real socket on loopback, both ends in this process.
@Timeout(30)
final class RemoteEngineTest {
  private static final Show SHOW =
      new ShowJson()
          .read(
              """
              {"name": "Loopback",
               "sources": [{"slot": "RV01", "content": {"type": "TestPattern"}}],
               "layouts": [{"id": "full", "videoLayers": [{"slot": "RV01"}]}],
               "scenes": [{"id": "A", "layout": "full"}, {"id": "B", "layout": "full"}]}
              """);

  private final EngineClock clock = new SystemClock();
  private final ThreadFactory threads = Thread.ofPlatform().daemon().factory();
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final RecordingEngine engine = RecordingEngine.of(SHOW);
  private final AtomicReference<Optional<EngineEndpoint>> where =
      new AtomicReference<>(Optional.empty());
  private EngineServer server;

  @BeforeEach
  void openTheDoor() {
    server = newServer();
  }

  @AfterEach
  void shutTheDoor() {
    server.close();
    work.shutdown();
  }

  @Test
  void client_seesTheEnginesStateAndTelemetry() throws Exception {
    try (RemoteEngine remote = connect()) {
      assertEquals(engine.state(), remote.state());
      assertEquals(engine.telemetry(), remote.telemetry());
      assertInstanceOf(LinkState.Linked.class, remote.link());
    }
  }

  @Test
  void command_reachesTheEngine_andItsReceiptComesBack() throws Exception {
    try (RemoteEngine remote = connect()) {
      CommandEnvelope envelope =
          new CommandEnvelope(
              new SwitcherCommand.SetPreview(new SceneId("B")), Origin.DESK, new FrameNumber(90));
      assertEquals(new Receipt.Applied(1, FrameNumber.ZERO), remote.submit(envelope).get());
      assertEquals(
          List.of(
              new CommandEnvelope(envelope.command(), Origin.DESK.over(1), new FrameNumber(90))),
          engine.envelopes());
    }
  }

  @Test
  void answersMayComeInAnyOrder() throws Exception {
    CompletableFuture<Receipt> slow = new CompletableFuture<>();
    Receipt busy = new Receipt.Rejected(Receipt.Reason.BUSY, "a transition runs");
    engine.answerWith(envelope ->
        envelope.command() instanceof SwitcherCommand.Auto
            ? slow
            : CompletableFuture.completedFuture(busy));
    try (RemoteEngine remote = connect()) {
      CompletableFuture<Receipt> first = remote.submit(now(new SwitcherCommand.Auto()));
      assertEquals(busy, remote.submit(now(new SwitcherCommand.Cut())).get());
      slow.complete(new Receipt.Applied(9, new FrameNumber(12)));
      assertEquals(new Receipt.Applied(9, new FrameNumber(12)), first.get());
    }
  }

  @Test
  void events_comeInOrder_eachWithItsState() throws Exception {
    try (RemoteEngine remote = connect()) {
      BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
      remote.subscribe(events::add, Runnable::run);
      Show renamed = renamed(SHOW, "Renamed");
      EngineEvent first =
          new EngineEvent.CommandHandled(
              new FrameNumber(10),
              revision(SHOW, 2),
              now(new SwitcherCommand.Cut()),
              new Receipt.Applied(2, new FrameNumber(10)));
      EngineEvent second = new EngineEvent.MarkPassed(new FrameNumber(11), revision(renamed, 3));
      engine.publish(first);
      engine.publish(second);
      assertEquals(first, events.take());
      assertEquals(second, events.take());
      assertEquals("Renamed", remote.state().show().name());
    }
  }

  @Test
  void monitor_isOpenedByTheEngine_andClosedWhenTheClientGoes() throws Exception {
    MonitorSpec spec = new MonitorSpec(Bus.PGM, new PictureSize(640, 360));
    try (RemoteEngine remote = connect()) {
      MonitorFeed feed = remote.openMonitor(spec).get();
      assertEquals(spec, feed.spec());
      assertEquals(List.of(feed), engine.monitors());
      remote.closeMonitor(feed);
      await(() -> engine.monitors().isEmpty());
      remote.openMonitor(spec).get();
    }
    await(() -> engine.monitors().isEmpty());
  }

  @Test
  void wrongToken_isRefused() {
    EngineEndpoint right = server.endpoint();
    where.set(
        Optional.of(
            new EngineEndpoint(right.port(), "0".repeat(64), right.pid(), right.startedAt())));
    ExecutionException refused =
        assertThrows(
            ExecutionException.class,
            () -> RemoteEngine.connect(where::get, "test", work, threads, clock).get());
    assertInstanceOf(MediaException.class, refused.getCause());
    assertEquals("engine: refused: HTTP 401", refused.getCause().getMessage());
  }

  @Test
  void webPage_isRefused_evenWithTheToken() {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      CompletionException refused =
          assertThrows(
              CompletionException.class,
              () ->
                  browser
                      .newWebSocketBuilder()
                      .header("Origin", "http://example.org")
                      .header("Authorization", "Bearer " + server.endpoint().token())
                      .buildAsync(uri(), new WebSocket.Listener() {})
                      .join());
      WebSocketHandshakeException handshake =
          assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
      assertEquals(403, handshake.getResponse().statusCode());
    }
  }

  @Test
  void link_comesBackByItself_afterTheEngineWasRestarted() throws Exception {
    try (RemoteEngine remote = connect()) {
      BlockingQueue<LinkState> links = new LinkedBlockingQueue<>();
      BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
      remote.onLink(links::add, Runnable::run);
      remote.subscribe(events::add, Runnable::run);
      engine.answerWith(envelope -> new CompletableFuture<>());
      CompletableFuture<Receipt> open = remote.submit(now(new SwitcherCommand.Cut()));
      await(() -> engine.commands().size() == 1);
      server.close();
      assertInstanceOf(LinkState.Lost.class, links.take());
      assertTrue(rejectedAsClosed(open.get()).contains("may have been done"));
      assertEquals(
          "engine link lost",
          rejectedAsClosed(remote.submit(now(new SwitcherCommand.Cut())).get()));
      assertThrows(
          ExecutionException.class,
          () -> remote.openMonitor(new MonitorSpec(Bus.PVW, new PictureSize(64, 36))).get());
      engine.publish(revision(renamed(SHOW, "Second run"), 0));
      server = newServer();
      LinkState link = links.take();
      while (!(link instanceof LinkState.Linked)) {
        link = links.take();
      }
      assertEquals("Second run", remote.state().show().name());
      assertEquals("Second run", events.take().state().show().name());
    }
  }

  @Test
  void slowClient_doesNotHoldTheEngine_andGetsTheNewestState() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket slow =
          client
              .newWebSocketBuilder()
              .header("Authorization", "Bearer " + server.endpoint().token())
              .buildAsync(uri(), new UnaskedReader(first, messages))
              .join();
      first.await();
      Show big = renamed(SHOW, "x".repeat(120));
      int published = 60_000;
      for (int i = 2; i <= published; i++) {
        engine.publish(revision(big, i));
      }
      go.countDown();
      slow.request(1);
      String newest = "\"revision\":" + published + ",";
      boolean seen = false;
      int received = 0;
      while (!seen) {
        String message = messages.poll(20, TimeUnit.SECONDS);
        assertTrue(message != null, "the newest state never came");
        received++;
        seen = message.contains(newest);
      }
      assertTrue(received < published, "events were merged: " + received);
      slow.abort();
    }
  }

  /// Reads only when asked for the first time, then all there is.
  private static final class UnaskedReader implements WebSocket.Listener {
    private final CountDownLatch opened;
    private final BlockingQueue<String> messages;
    private final StringBuilder text = new StringBuilder();

    UnaskedReader(CountDownLatch opened, BlockingQueue<String> messages) {
      this.opened = opened;
      this.messages = messages;
    }

    @Override
    public void onOpen(WebSocket socket) {
      opened.countDown();
    }

    @Override
    public CompletableFuture<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Test
  void messageNobodyUnderstands_isAnsweredWithTheReason() throws Exception {
    BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .header("Authorization", "Bearer " + server.endpoint().token())
              .buildAsync(
                  uri(),
                  new WebSocket.Listener() {
                    @Override
                    public CompletableFuture<?> onText(
                        WebSocket from, CharSequence part, boolean last) {
                      messages.add(part.toString());
                      from.request(1);
                      return CompletableFuture.completedFuture(null);
                    }
                  })
              .join();
      socket.sendText("{\"type\":\"Submit\",\"id\":7,\"envelope\":5}", true).join();
      socket.sendText("Hello?", true).join();
      assertTrue(
          find(messages, "\"Answer\"")
              .startsWith(
                  "{\"type\":\"Answer\",\"id\":7,\"receipt\":{\"type\":\"Rejected\",\"reason\":\"INVALID\",\"detail\":\"envelope:"
                      + " expected an object, found 5\""));
      assertTrue(find(messages, "\"Complaint\"").contains("not JSON"));
      socket.abort();
    }
  }

  private static String find(BlockingQueue<String> messages, String part) throws Exception {
    String message = messages.take();
    while (!message.contains(part)) {
      message = messages.take();
    }
    return message;
  }

  private EngineServer newServer() {
    EngineServer opened = EngineServer.start(engine, "test", threads, clock);
    where.set(Optional.of(opened.endpoint()));
    return opened;
  }

  private RemoteEngine connect() throws Exception {
    return RemoteEngine.connect(where::get, "test", work, threads, clock).get();
  }

  private URI uri() {
    return URI.create("ws://127.0.0.1:" + server.endpoint().port() + "/engine");
  }

  private static CommandEnvelope now(SwitcherCommand command) {
    return CommandEnvelope.now(command, Origin.DESK);
  }

  private static String rejectedAsClosed(Receipt receipt) {
    Receipt.Rejected rejected = assertInstanceOf(Receipt.Rejected.class, receipt);
    assertEquals(Receipt.Reason.CLOSED, rejected.reason());
    return rejected.detail();
  }

  private static EngineState revision(Show show, long revision) {
    EngineState opened = RecordingEngine.opened(show);
    return new EngineState(
        revision,
        new FrameNumber(revision),
        show,
        opened.onAir(),
        opened.sources(),
        opened.outputs(),
        Padlock.OPEN,
        GraphicsState.NONE);
  }

  private static Show renamed(Show show, String name) {
    return new Show(
        name,
        show.format(),
        show.sources(),
        show.layouts(),
        show.components(),
        show.scenes(),
        Show.NO_KEYS,
        show.start(),
        show.transition(),
        show.flipFlop(),
        show.encoder(),
        null,
        Guarded.USUAL,
        null);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
