package org.castdesk.engine.show;

import java.util.List;

/// What a closed padlock asks about before it is done. Which of them is up to the show.
///
/// Calling URGENT is not among them, nor is coming back from black: who needs those needs them at
/// once.
public enum Guarded {
  /// A scene straight to PGM, past PVW.
  STRAIGHT_TO_PGM,
  /// Fading the programme to black; the way back is free.
  FADE_TO_BLACK,
  TAKE_BACK,
  /// Showing again what the stand-by covers.
  END_URGENT,
  /// Pausing a source that is on air, moving its playing head, or opening it anew.
  PLAY_HEAD_ON_AIR,
  /// Ending a recording or a stream.
  STOP_OUTPUT,
  /// Taking a scene, a source, a layout or a component out of the show.
  REMOVE;

  /// What nobody needs in a hurry and nobody can take back on air.
  public static final List<Guarded> USUAL =
      List.of(STRAIGHT_TO_PGM, FADE_TO_BLACK, PLAY_HEAD_ON_AIR, STOP_OUTPUT, REMOVE);
}
