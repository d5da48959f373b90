package org.castdesk.engine.source.live;

/// How a stream is doing.
///
/// @param bitsPerSecond what came, over the last second
/// @param picturesPerSecond what was decoded, over the last second
/// @param delayMillis how much later than it comes it is shown
/// @param slackMillis how much earlier than needed the newest packet came
/// @param jitterMillis how irregularly packets came in the last seconds
/// @param damaged parts that could not be decoded, so far
/// @param dropped pictures that came too late or were too many, so far
/// @param jumps how often the sender's time jumped, so far
/// @param driftPpm how much faster than ours the sender's clock runs
public record LiveHealth(
    long bitsPerSecond,
    double picturesPerSecond,
    long delayMillis,
    long slackMillis,
    long jitterMillis,
    long damaged,
    long dropped,
    long jumps,
    int driftPpm) {
  public static final LiveHealth UNKNOWN = new LiveHealth(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
