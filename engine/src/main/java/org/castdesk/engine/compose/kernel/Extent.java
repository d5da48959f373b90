package org.castdesk.engine.compose.kernel;

/// How much of a plane a kernel works on. **Units**: samples (one byte each) and rows.
public record Extent(int width, int rows) {
  /// The same samples as one long row, when every plane lies without gaps.
  public Extent joined(int strideA, int strideB) {
    boolean isGapless = strideA == width && strideB == width && rows > 1;
    return isGapless ? new Extent(width * rows, 1) : this;
  }
}
