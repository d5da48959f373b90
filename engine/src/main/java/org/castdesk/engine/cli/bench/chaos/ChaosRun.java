package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineSetup;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.EngineClock;

/// An engine in this process with many senders beside it, and a seeded hand that spoils them.
public final class ChaosRun {
  private static final OutputId REC = new OutputId("rec");
  private static final long LOOK_NANOS = 40_000_000L;
  private static final long START_NANOS = 40_000_000_000L;
  private static final long FRAME_NANOS = ChaosShow.FORMAT.rate().frameNanos();

  private final Plan plan;
  private final List<Peer> peers;
  private final EngineClock clock;
  private final Consumer<String> say;
  private final Map<SourceSlot, Ordeal> ordeals = new TreeMap<>();
  private final ConcurrentLinkedQueue<SourceSlot> lostWorkers = new ConcurrentLinkedQueue<>();
  private final Random random;
  private final List<Cure> cures = new ArrayList<>();
  private final List<Heard> heard = new ArrayList<>();

  /// @param seconds how long
  /// @param everyMillis one trouble in so many
  /// @param recording where the programme is recorded
  record Plan(int seconds, int everyMillis, long seed, Path folder, String recording) {}

  /// A trouble that is to end.
  private record Cure(Peer peer, Trouble trouble, long atNanos) {}

  /// Whose sound the programme has from this frame on.
  record Heard(SourceSlot slot, long from) {}

  /// What came of it.
  ///
  /// @param recordedFrom the programme frame of the recording's first picture
  record Outcome(
      Map<SourceSlot, Ordeal> ordeals,
      List<Heard> heard,
      long recordedFrom,
      long ticks,
      long lateTicks) {}

  ChaosRun(Plan plan, List<Peer> peers, EngineClock clock, Consumer<String> say) {
    this.plan = plan;
    this.peers = peers;
    this.clock = clock;
    this.say = say;
    random = new Random(plan.seed());
  }

  Outcome run() throws IOException, InterruptedException {
    for (Peer peer : peers) {
      peer.send(Peer.Style.USUAL);
      ordeals.put(peer.slot(), new Ordeal(peer.slot()));
    }
    try (LocalEngine engine =
        EngineBuilder.build(
            new EngineSetup(
                ChaosShow.of(peers, Duration.ofMillis(300)),
                null,
                Pacing.LIVE,
                plan.folder(),
                Long.MAX_VALUE))) {
      var _ = engine.subscribe(this::hear, Runnable::run);
      engine.start();
      awaitAll(engine);
      submit(
          engine, new OutputCommand.StartOutput(new OutputSpec.Recording(REC, plan.recording())));
      long recordedFrom = awaitRecording(engine);
      Telemetry before = engine.telemetry();
      torment(engine);
      Telemetry after = engine.telemetry();
      submit(engine, new OutputCommand.StopOutput(REC));
      pause(2_000);
      return new Outcome(
          ordeals,
          heard,
          recordedFrom,
          after.ticks() - before.ticks(),
          after.lateTicks() - before.lateTicks());
    }
  }

  private void hear(EngineEvent event) {
    if (event instanceof EngineEvent.FactHandled(_, _, Fact.SourceFailed failed)
        && failed.fault().code() == FaultCode.WORKER_LOST) {
      lostWorkers.add(failed.slot());
    }
  }

  private void awaitAll(LocalEngine engine) throws InterruptedException {
    long until = clock.nowNanos() + START_NANOS;
    while (clock.nowNanos() < until
        && engine.state().sources().values().stream()
            .anyMatch(status -> !(status.phase() instanceof Phase.Running))) {
      pause(100);
    }
    engine
        .state()
        .sources()
        .forEach((slot, status) -> {
          if (!(status.phase() instanceof Phase.Running)) {
            say.accept(slot + " does not run: " + status.phase());
          }
        });
    pause(3_000);
  }

  private long awaitRecording(LocalEngine engine) throws InterruptedException, IOException {
    for (int i = 0; i < 500; i++) {
      OutputStatus status = engine.state().outputs().get(REC);
      if (status != null && status.phase() instanceof OutputStatus.Phase.Running running) {
        return running.since().value();
      }
      pause(10);
    }
    throw new IOException("The recording does not start");
  }

  private void torment(LocalEngine engine) throws IOException, InterruptedException {
    long end = clock.nowNanos() + plan.seconds() * 1_000_000_000L;
    long nextTrouble = clock.nowNanos() + 3_000_000_000L;
    long turn = Math.max(5_000_000_000L, plan.seconds() * 1_000_000_000L / peers.size());
    long nextHeard = clock.nowNanos();
    int heardIndex = 0;
    // The last troubles get time to end.
    while (clock.nowNanos() < end || (!isQuiet() && clock.nowNanos() < end + 20_000_000_000L)) {
      long now = clock.nowNanos();
      look(engine);
      if (now >= nextHeard && now < end) {
        SourceSlot slot = peers.get(heardIndex++ % peers.size()).slot();
        submit(engine, new SwitcherCommand.SetPreview(ChaosShow.scene(slot)));
        submit(engine, new SwitcherCommand.Cut());
        heard.add(new Heard(slot, engine.telemetry().frame() + 5));
        nextHeard = now + turn;
      }
      if (now >= nextTrouble && now < end - 12_000_000_000L) {
        trouble(engine);
        nextTrouble = now + plan.everyMillis() * 1_000_000L;
      }
      clock.sleepUntil(now + LOOK_NANOS);
    }
  }

  private boolean isQuiet() {
    return cures.isEmpty() && ordeals.values().stream().noneMatch(Ordeal::isInTrouble);
  }

  private void look(LocalEngine engine) throws IOException {
    Telemetry telemetry = engine.telemetry();
    long frame = telemetry.frame();
    for (SourceSlot lost = lostWorkers.poll(); lost != null; lost = lostWorkers.poll()) {
      Ordeal ordeal = ordeals.get(lost);
      if (ordeal != null && !ordeal.isInTrouble()) {
        Ordeal.Hit hit = ordeal.hit(Trouble.WORKER_KILLED, frame);
        hit.toldAt = frame;
        ordeal.healed(frame);
      }
    }
    long now = clock.nowNanos();
    for (Cure cure : List.copyOf(cures)) {
      if (now >= cure.atNanos()) {
        cures.remove(cure);
        cure.trouble().heal(cure.peer());
        ordeal(cure.peer()).healed(frame);
      }
    }
    for (Map.Entry<SourceSlot, Ordeal> entry : ordeals.entrySet()) {
      SourceStatus status = engine.state().sources().get(entry.getKey());
      if (status != null) {
        entry.getValue().look(status.phase(), telemetry.sources().get(entry.getKey()), frame);
      }
    }
  }

  private void trouble(LocalEngine engine) throws IOException {
    Peer peer = peers.get(random.nextInt(peers.size()));
    Trouble trouble = Trouble.values()[random.nextInt(Trouble.values().length)];
    if (ordeal(peer).isInTrouble() || !trouble.suits(peer.kind())) {
      trouble(engine, random.nextInt(peers.size()));
      return;
    }
    begin(engine, peer, trouble);
  }

  /// The first pair that fits, from here on.
  private void trouble(LocalEngine engine, int from) throws IOException {
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get((from + i) % peers.size());
      if (ordeal(peer).isInTrouble()) {
        continue;
      }
      int first = random.nextInt(Trouble.values().length);
      for (int j = 0; j < Trouble.values().length; j++) {
        Trouble trouble = Trouble.values()[(first + j) % Trouble.values().length];
        if (trouble.suits(peer.kind())) {
          begin(engine, peer, trouble);
          return;
        }
      }
    }
  }

  private void begin(LocalEngine engine, Peer peer, Trouble trouble) throws IOException {
    say.accept(peer.slot() + " " + peer.kind() + ": " + trouble.words());
    if (trouble == Trouble.WORKER_KILLED || trouble == Trouble.WORKER_STOPPED) {
      // Which slot that was is heard when it is told.
      trouble.inflict(peer, random);
      return;
    }
    ordeal(peer).hit(trouble, engine.telemetry().frame());
    trouble.inflict(peer, random);
    // What is played from a store of some seconds must run dry before anybody can know.
    long seconds = trouble.seconds() + (peer.kind() == Peer.Kind.HLS ? 8L : 0L);
    cures.add(new Cure(peer, trouble, clock.nowNanos() + seconds * 1_000_000_000L));
  }

  private Ordeal ordeal(Peer peer) {
    return java.util.Objects.requireNonNull(ordeals.get(peer.slot()));
  }

  private static void submit(LocalEngine engine, Command command) {
    var _ = engine.submit(CommandEnvelope.now(command, Origin.SCRIPT));
  }

  private void pause(long millis) throws InterruptedException {
    clock.sleepUntil(clock.nowNanos() + millis * 1_000_000L);
  }

  static double seconds(long frames) {
    return frames * (double) FRAME_NANOS / 1e9;
  }
}
