package org.castdesk.engine.output;

/// How much one output has done.
///
/// @param frames pictures written, repeated ones too
/// @param dropped pictures that were offered while it ran and are missing
/// @param repeated pictures that were written again because a frame had none of its own: dropped
///     before the encoder, or skipped by a late tick
/// @param durationNanos programme time written
/// @param queuedFrames pictures that wait to be written
public record OutputCounters(
    long frames, long dropped, long repeated, long bytes, long durationNanos, int queuedFrames) {}
