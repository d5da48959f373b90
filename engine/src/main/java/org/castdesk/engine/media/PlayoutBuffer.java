package org.castdesk.engine.media;

import org.jspecify.annotations.Nullable;

/// The few pictures and the stretch of sound between a source that runs ahead and the tick that
/// plays them at the exact position of the playing head.
///
/// Positions count along the source's own endless timeline: the second pass of a loop goes on where
/// the first ended. **Units**: nanoseconds for pictures, samples at 48 kHz for sound.
///
/// **Thread**: one producer (`put...`, waits while full), one consumer (the tick: never waits,
/// except in [#awaitReady]).
///
/// **Owns**: a picture put here belongs to the buffer, whatever the answer.
public interface PlayoutBuffer extends AutoCloseable {
  /// Adds the picture shown from `positionNanos` on. Waits while the buffer is full.
  ///
  /// @return false when the buffer was closed or flushed to another generation: stop or re-read
  boolean putVideo(int generation, VideoFrame frame, long positionNanos)
      throws InterruptedException;

  /// Adds sound that begins at sample `firstSample`; a gap to what is there becomes silence.
  boolean putAudio(int generation, AudioBlock block, long firstSample) throws InterruptedException;

  /// Nothing comes after `positionNanos`: the last picture stays, then silence.
  void putEnd(int generation, long positionNanos);

  /// A picture or sound of this kind will never come (audio only, video only).
  void declare(boolean hasVideo, boolean hasAudio);

  /// Whether pictures are to come, as far as is known.
  boolean expectsVideo();

  /// Throws away everything and accepts only `generation` from now on (a seek). Does nothing when
  /// that is the current one already. The picture on show stays until a new one comes.
  void flush(int generation);

  /// The generation that is accepted now.
  int generation();

  /// The picture for `positionNanos`: the newest one that begins at or before it (half a
  /// microsecond of tolerance). Older ones are given back. Borrowed until the next call.
  ///
  /// @return null when there was never one
  @Nullable VideoFrame videoAt(long positionNanos);

  /// Says that no picture after this position will be asked for, and no sound after this sample: a
  /// producer that has come so far may rest. Pictures that come later on the way to the last sound
  /// are dropped. Holds until the next flush.
  void wantUntil(long positionNanos, long endSample);

  /// Tells a waiting producer that reading has made room. Once per frame, when everything else is
  /// done: a producer that wakes up takes a core, and the tick may need both.
  void wakeProducer();

  /// What the last [#videoAt] found.
  Found lastFound();

  /// Copies `into.samples()` samples from `firstSample` on; silence where there are none. Sound
  /// before that is forgotten.
  ///
  /// @return how many were really there
  int readAudio(long firstSample, AudioBlock into);

  /// Whether picture and sound up to this position are here, or can never come.
  boolean isReady(long positionNanos, long endSample);

  /// Waits until [#isReady]; the offline clock's way to lose nothing.
  ///
  /// @return false after `timeoutNanos`
  boolean awaitReady(long positionNanos, long endSample, long timeoutNanos)
      throws InterruptedException;

  /// The newest position a picture was taken for, `Long.MIN_VALUE` before the first. A producer that
  /// is behind it is too late, and hurries.
  long playedNanos();

  /// The position after which nothing comes, or `Long.MAX_VALUE`.
  long endNanos();

  /// Pictures that were thrown away unseen because the playing head had passed them.
  long droppedPictures();

  @Override
  void close();

  /// Whether the picture was the right one.
  enum Found {
    /// A picture not shown before.
    NEW,
    /// The same as last time, and rightly so: the source's rate is lower, or it is paused.
    SAME,
    /// The same as last time because the right one has not come: the source is late.
    LATE,
    NOTHING
  }
}
