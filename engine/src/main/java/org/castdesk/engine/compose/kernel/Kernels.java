package org.castdesk.engine.compose.kernel;

/// What can be done to samples in bulk. Every implementation gives the same bytes.
///
/// `div255(x)` below is the rounded quotient `(x + 127) / 255`; 255 is odd, so there are no ties.
/// The result may go where one operand came from; otherwise the planes must not overlap.
///
/// **Thread**: one caller at a time per instance; a vector instance has no state and may be shared.
public interface Kernels {
  /// `out = (old * (256 - weight) + new * weight + 128) >> 8`. **Units**: weight 0 to 256.
  void mix(PlaneSpot oldSamples, PlaneSpot newSamples, PlaneSpot out, Extent extent, int weight);

  /// Mixes towards one value: `out = (in * (256 - weight) + value * weight + 128) >> 8`.
  void tint(PlaneSpot in, PlaneSpot out, Extent extent, int value, int weight);

  /// Lays `over` on `out`: `out = div255(over * alpha + out * (255 - alpha))`. **Units**: 0 to 255.
  void blend(PlaneSpot over, PlaneSpot out, Extent extent, int alpha);

  /// As [#blend], with an alpha of its own for every sample: `div255(mask * alpha)`.
  void blendMasked(PlaneSpot over, PlaneSpot mask, PlaneSpot out, Extent extent, int alpha);
}
