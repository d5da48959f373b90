package org.castdesk.engine.state;

import java.util.Optional;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Something that would make the next take worse than expected.
///
/// @param slot the source it is about, null = a graphic or the take itself
/// @param component the graphic it is about, null = none
/// @param seconds how long it has been so, or how long is left; of a costly scene, how many
///     full pictures it costs; 0 = counts for nothing
public record Hazard(
    Kind kind, @Nullable SourceSlot slot, @Nullable ComponentId component, double seconds) {
  /// About a source, or the take itself.
  public Hazard(Kind kind, @Nullable SourceSlot slot, double seconds) {
    this(kind, slot, null, seconds);
  }

  /// What is wrong. The order is that of the sheet: the worst first.
  public enum Kind {
    /// The scene uses a slot that is empty: it would air the slate.
    EMPTY_SLOT,
    FAILED,
    /// The feed has stopped: a frozen picture would air, or the slate already.
    HOLDING,
    OPENING,
    /// The clip is over.
    ENDED,
    PAUSED,
    /// The clip will be over soon.
    ENDS_SOON,
    /// Its sound is part of the scene, but it has no sound track at all.
    NO_SOUND,
    /// Its sound is part of the scene, and nothing is heard of it now.
    SILENT,
    /// The same picture comes again and again: its sender may hang.
    FROZEN,
    /// Its picture is black.
    DARK,
    DAMAGED,
    /// The background picture cannot be drawn: the background's colour airs.
    BACKGROUND_FAILED,
    /// The graphic cannot be drawn: its last drawing airs, or nothing.
    GRAPHIC_FAILED,
    /// Its font is not there: it airs in another one.
    FONT_MISSING,
    /// What it is bound to cannot be read: its last words air, or none.
    DATA_FAILED,
    /// Drawing it takes so long that frames may be late.
    COSTLY,
    /// URGENT covers the programme: nobody will see the take.
    COVERED,
    /// The programme is faded to black: nobody will see the take.
    BLACK,
    /// The take would change nothing.
    ON_AIR_ALREADY
  }

  /// The one command that mends it, if one does.
  public Optional<SourceCommand> cure() {
    if (slot == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case FAILED, HOLDING -> Optional.of(new SourceCommand.Reopen(slot));
      case ENDED, PAUSED -> Optional.of(new SourceCommand.Play(slot));
      case ENDS_SOON -> Optional.of(new SourceCommand.Seek(slot, java.time.Duration.ZERO));
      case EMPTY_SLOT,
          OPENING,
          NO_SOUND,
          SILENT,
          FROZEN,
          DARK,
          DAMAGED,
          BACKGROUND_FAILED,
          GRAPHIC_FAILED,
          FONT_MISSING,
          DATA_FAILED,
          COSTLY,
          COVERED,
          BLACK,
          ON_AIR_ALREADY ->
          Optional.empty();
    };
  }
}
