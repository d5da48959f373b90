package org.castdesk.engine.source;

/// Something that yields pictures and sound on a thread of its own.
///
/// **Thread**: all methods return at once; the work is the source's.
/// **Order**: start once, then seeks, then close. After close nothing is reported any more.
public interface Source extends AutoCloseable {
  /// Opens and begins to fill the sink's buffer from position 0.
  void start(SourceSink sink);

  /// Goes on from `positionNanos` of the source's timeline; everything reported after this carries
  /// `generation`.
  void seek(long positionNanos, int generation);

  @Override
  void close();
}
