package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.chaos.Peer.Kind;
import org.castdesk.engine.cli.bench.chaos.Peer.Style;

/// Something bad that happens to a sender, to its way, or to the process that decodes it.
enum Trouble {
  SENDER_GONE(4),
  WAY_STALLED(4),
  WAY_GARBLED(3),
  WAY_LOSSY(4),
  OTHER_SIZE(5),
  OTHER_CODEC(5),
  TIMES_JUMP(5),
  TIMES_WRAP(9),
  NO_SOUND(5),
  NO_PICTURE(5),
  WORKER_KILLED(0),
  WORKER_STOPPED(0);

  private static final double HOUR_SECONDS = 3600;

  /// A transport stream counts to 2^33 ninety thousandths of a second.
  private static final double BEFORE_WRAP_SECONDS = 95_438;

  private final int seconds;

  Trouble(int seconds) {
    this.seconds = seconds;
  }

  /// How long it lasts.
  int seconds() {
    return seconds;
  }

  boolean suits(Kind kind) {
    return switch (this) {
      case SENDER_GONE, WAY_STALLED, OTHER_SIZE, WORKER_KILLED, WORKER_STOPPED -> true;
      case WAY_GARBLED -> kind != Kind.SRT;
      case TIMES_JUMP -> kind != Kind.HLS;
      case WAY_LOSSY, OTHER_CODEC, TIMES_WRAP, NO_SOUND, NO_PICTURE ->
          kind == Kind.TS || kind == Kind.SRT;
    };
  }

  /// Whether a sender that does this is all right: nothing has to be told, only played.
  boolean isLawful() {
    return switch (this) {
      case OTHER_SIZE, OTHER_CODEC, TIMES_JUMP, TIMES_WRAP, NO_SOUND -> true;
      case SENDER_GONE,
          WAY_STALLED,
          WAY_GARBLED,
          WAY_LOSSY,
          NO_PICTURE,
          WORKER_KILLED,
          WORKER_STOPPED ->
          false;
    };
  }

  /// Whether it must be told within a second of its limit. Of a little damage nothing may be seen.
  boolean mustBeTold() {
    return switch (this) {
      case SENDER_GONE, WAY_STALLED, NO_PICTURE, WORKER_KILLED, WORKER_STOPPED -> true;
      case WAY_GARBLED, WAY_LOSSY, OTHER_SIZE, OTHER_CODEC, TIMES_JUMP, TIMES_WRAP, NO_SOUND ->
          false;
    };
  }

  void inflict(Peer peer, Random random) throws IOException {
    switch (this) {
      case SENDER_GONE -> peer.stop();
      case WAY_STALLED -> peer.wire().set(Wire.Mood.STALLED);
      case WAY_GARBLED -> peer.wire().set(Wire.Mood.GARBLED);
      case WAY_LOSSY -> peer.wire().set(Wire.Mood.LOSSY);
      case OTHER_SIZE -> peer.send(new Style(Clips.Shape.LARGE, 0));
      case OTHER_CODEC -> peer.send(new Style(Clips.Shape.HEVC, 0));
      case TIMES_JUMP -> peer.send(new Style(Clips.Shape.USUAL, HOUR_SECONDS));
      case TIMES_WRAP -> peer.send(new Style(Clips.Shape.USUAL, BEFORE_WRAP_SECONDS));
      case NO_SOUND -> peer.send(new Style(Clips.Shape.NO_SOUND, 0));
      case NO_PICTURE -> peer.send(new Style(Clips.Shape.NO_PICTURE, 0));
      case WORKER_KILLED, WORKER_STOPPED -> hitWorker(random);
    }
  }

  void heal(Peer peer) throws IOException {
    switch (this) {
      case WAY_STALLED, WAY_GARBLED, WAY_LOSSY -> peer.wire().set(Wire.Mood.FINE);
      case SENDER_GONE, OTHER_SIZE, OTHER_CODEC, TIMES_JUMP, TIMES_WRAP, NO_SOUND, NO_PICTURE ->
          peer.send(Style.USUAL);
      case WORKER_KILLED, WORKER_STOPPED -> {}
    }
  }

  /// Any worker: who decodes for whom is nobody's business outside.
  private void hitWorker(Random random) throws IOException {
    List<ProcessHandle> workers =
        workers().stream().sorted(Comparator.comparingLong(ProcessHandle::pid)).toList();
    if (workers.isEmpty()) {
      return;
    }
    ProcessHandle worker = workers.get(random.nextInt(workers.size()));
    if (this == WORKER_KILLED) {
      worker.destroyForcibly();
      return;
    }
    try {
      var _ =
          new ProcessBuilder("kill", "-STOP", Long.toString(worker.pid()))
              .start()
              .waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The workers of the engine in this process.
  static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .toList();
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
