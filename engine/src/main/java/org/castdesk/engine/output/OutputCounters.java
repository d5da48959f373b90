package org.castdesk.engine.output;

/// How much one output has done.
///
/// @param frames pictures written
/// @param dropped pictures that were offered while it ran and are missing
/// @param durationNanos programme time written
/// @param queuedFrames pictures that wait to be written
public record OutputCounters(
    long frames, long dropped, long bytes, long durationNanos, int queuedFrames) {}
