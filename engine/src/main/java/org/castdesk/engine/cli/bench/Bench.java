package org.castdesk.engine.cli.bench;

import java.io.IOException;

/// One promise, and how it is measured.
interface Bench {
  /// What is typed to run it.
  String name();

  /// The promise in one sentence, with its numbers.
  String goal();

  /// Measures. **Fails**: when the measurement itself cannot be made; a missed goal is a result.
  BenchResult run(BenchContext context) throws IOException, InterruptedException;
}
