package org.castdesk.engine.cli.bench;

import java.util.List;

/// Every bench there is, in the order they run.
final class BenchList {
  static final List<Bench> ALL =
      List.of(
          new RecordBench(),
          new SwitchingBench(),
          new LiveBench(),
          new PeerBench(),
          new LooksBench(),
          new StartBench(),
          new DeskBench(),
          new RecoveryBench(),
          new GraphicsBench(),
          new ChaosBench(),
          new InputsBench(),
          new LibraryBench());

  private BenchList() {}
}
