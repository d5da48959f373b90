package org.castdesk.engine.plan;

import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;

/// Where the pixels of a layer come from.
public sealed interface PlanInput {
  /// The frame that a source shows at this tick, or showed some frames ago.
  ///
  /// @param lateFrames how many
  record SourceInput(SourceSlot slot, int lateFrames) implements PlanInput {
    /// The one of this tick.
    public SourceInput(SourceSlot slot) {
      this(slot, 0);
    }
  }

  /// One drawing of a graphic, or of a background.
  record GraphicInput(Graphic.Owner owner, Artwork art) implements PlanInput {}

  /// The slate: shown in place of a source that has nothing to show.
  record SlateInput(SourceSlot slot) implements PlanInput {}

  /// One colour all over; its layer's mask gives it a shape.
  record Plate(Rgb colour) implements PlanInput {}

  /// The card that covers the programme in an emergency when no source can.
  record StandbyInput() implements PlanInput {}
}
