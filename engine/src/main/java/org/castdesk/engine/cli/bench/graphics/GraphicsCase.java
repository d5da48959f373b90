package org.castdesk.engine.cli.bench.graphics;

import java.util.List;

/// Some graphics over a full-screen moving picture.
///
/// @param components of [GraphicsShow], bottom to top
public record GraphicsCase(String name, List<String> components) {
  public static final GraphicsCase NONE = new GraphicsCase("no graphics", List.of());
  public static final GraphicsCase FOUR =
      new GraphicsCase(
          "lower third + logo + ticker + clock", List.of("ticker", "clock", "logo", "third"));

  /// Nothing of these changes from frame to frame but the signs of the clock.
  public static final GraphicsCase RESTING =
      new GraphicsCase("lower third + logo + clock", List.of("clock", "logo", "third"));

  /// The plain picture first, the promised four last.
  public static List<GraphicsCase> all() {
    return List.of(
        NONE,
        new GraphicsCase("lower third", List.of("third")),
        new GraphicsCase("logo", List.of("logo")),
        new GraphicsCase("ticker", List.of("ticker")),
        new GraphicsCase("clock", List.of("clock")),
        RESTING,
        new GraphicsCase("timecode", List.of("timecode")),
        FOUR);
  }
}
