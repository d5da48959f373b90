package org.castdesk.app.feature.layout.canvas;

/// What a scene has on the picture: a layer of its layout, or a graphic over it.
public sealed interface Placed extends OnPicture<Placed> permits PlacedLayer, PlacedGraphic {
  /// 0 = nothing of it is seen.
  double opacity();

  /// Whether its edges can be pulled.
  boolean resizes();

  /// Whether anybody knows how large it is.
  boolean isKnown();
}
