package org.castdesk.engine.cli.bench.chaos;

import java.io.IOException;

/// The way between a sender and the engine, which can be made bad.
///
/// **Thread**: any sets; the wire's own threads carry.
interface Wire extends AutoCloseable {
  /// What it does with what it carries.
  enum Mood {
    FINE,
    /// Nothing passes, and nobody is told.
    STALLED,
    /// A tenth is lost, and the rest is up to 200 ms late.
    LOSSY,
    /// Some bytes are others.
    GARBLED
  }

  /// Where the engine connects or listens.
  int port();

  void set(Mood mood);

  @Override
  void close() throws IOException;
}
