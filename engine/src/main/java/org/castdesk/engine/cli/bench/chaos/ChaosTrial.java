package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.time.EngineClock;

/// The whole of it: makes the clips, starts senders and engine, spoils, looks, and counts what is
/// left.
public final class ChaosTrial {
  private static final Peer.Kind[] KINDS = {
    Peer.Kind.TS, Peer.Kind.RTMP, Peer.Kind.SRT, Peer.Kind.HLS
  };
  private static final long SEED = 20_261_122;
  private static final String RECORDING = "chaos.mkv";

  private final Size size;
  private final Path folder;
  private final EngineClock clock;
  private final Consumer<String> say;

  /// @param everyMillis one trouble in so many
  public record Size(int slots, int seconds, int everyMillis) {}

  /// What was found.
  public record Found(
      int faults,
      long ticks,
      long lateTicks,
      long looked,
      long wrong,
      double told,
      double toldOfStores,
      double back,
      int offsets,
      double worstOffset,
      long workersLeft,
      long filesLeft,
      long threadsLeft,
      List<String> notes) {}

  public ChaosTrial(Size size, Path folder, EngineClock clock, Consumer<String> say) {
    this.size = size;
    this.folder = folder;
    this.clock = clock;
    this.say = say;
  }

  /// @param clips where clips are kept between runs
  /// @param engine makes the command line of an engine with these options
  public Found run(Path clips, ProcessRun runner, Function<String[], List<String>> engine)
      throws IOException, InterruptedException, MediaException {
    say.accept("clips of " + size.slots() + " slots");
    Clips made = new Clips(clips, runner, engine, size.slots());
    List<Peer> peers = new ArrayList<>();
    Map<SourceSlot, Peer.Kind> kinds = new TreeMap<>();
    ChaosRun.Outcome outcome;
    try (Servers servers = new Servers(folder)) {
      try {
        for (int i = 1; i <= size.slots(); i++) {
          Peer peer = new Peer(SourceSlot.of(i), KINDS[i % KINDS.length], made, servers, folder);
          peers.add(peer);
          kinds.put(peer.slot(), peer.kind());
        }
        outcome =
            new ChaosRun(
                    new ChaosRun.Plan(size.seconds(), size.everyMillis(), SEED, folder, RECORDING),
                    peers,
                    clock,
                    say)
                .run();
      } finally {
        for (Peer peer : peers) {
          peer.close();
        }
      }
    }
    clock.sleepUntil(clock.nowNanos() + 2_000_000_000L);
    return judged(outcome, kinds, clips);
  }

  private Found judged(ChaosRun.Outcome outcome, Map<SourceSlot, Peer.Kind> kinds, Path clips)
      throws IOException, MediaException {
    say.accept("looking at the recording");
    ChaosJudge judge = new ChaosJudge(outcome);
    ChaosJudge.Recorded recorded =
        judge.look(folder.resolve(RECORDING), List.copyOf(kinds.keySet()));
    List<String> notes = new ArrayList<>(judge.slowest(4));
    if (recorded.where() != null) {
      Path kept = clips.resolve("last-" + RECORDING);
      Files.copy(folder.resolve(RECORDING), kept, StandardCopyOption.REPLACE_EXISTING);
      notes.add("first wrong picture: " + recorded.where() + " of " + kept);
    }
    return new Found(
        judge.hits(),
        outcome.ticks(),
        outcome.lateTicks(),
        recorded.looked(),
        recorded.wrong(),
        judge.slowestTold(false, kinds),
        judge.slowestTold(true, kinds),
        judge.slowestBack(),
        recorded.offsets(),
        recorded.worstOffset(),
        Trouble.workers().size(),
        sharedFiles(),
        threads(),
        notes);
  }

  private static long sharedFiles() {
    String prefix = "castdesk-" + ProcessHandle.current().pid() + "-";
    String[] names =
        SharedFrameRing.defaultDirectory().toFile().list((_, name) -> name.startsWith(prefix));
    return names == null ? 0 : names.length;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("ingest-"))
        .count();
  }
}
