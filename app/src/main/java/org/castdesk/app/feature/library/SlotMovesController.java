package org.castdesk.app.feature.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Move;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// What the library and the slots of this show have to do with each other: a source follows its file
/// when that is found again, as one edit that can be undone.
final class SlotMovesController {
  private static final int SLOTS = 12;

  private final EngineMirror mirror;
  private final EditHistory edits;
  private long followed;

  SlotMovesController(EngineMirror mirror, EditHistory edits) {
    this.mirror = mirror;
    this.edits = edits;
  }

  void follow(LibraryNews.@Nullable Search search) {
    EngineState state = mirror.stateProperty().get();
    if (search == null || !search.isOver() || search.number() <= followed) {
      return;
    }
    followed = search.number();
    if (state == null) {
      return;
    }
    List<ShowCommand> commands = new ArrayList<>();
    String first = "";
    for (SourceSpec source : state.show().sources()) {
      for (Move move : search.moved()) {
        SourceContent content = moved(source.content(), move);
        if (content != null) {
          commands.add(
              new ShowCommand.PutSource(
                  new SourceSpec(source.slot(), source.name(), content, source.gainDb())));
          first = first.isEmpty() ? source.name() : first + ", " + source.name();
        }
      }
    }
    if (!commands.isEmpty()) {
      edits.perform(EditStep.of(LibraryKey.STEP_RELINK, first), commands);
    }
  }

  private static @Nullable SourceContent moved(SourceContent content, Move move) {
    return switch (content) {
      case SourceContent.Media media when isAt(media.location(), move.from()) ->
          new SourceContent.Media(
              move.to().toString(), media.repeat(), media.begin(), media.end(), media.atEnd());
      case SourceContent.Still still when isAt(still.location(), move.from()) ->
          new SourceContent.Still(move.to().toString());
      default -> null;
    };
  }

  private static boolean isAt(String location, Path file) {
    try {
      return Path.of(location.replaceFirst("^file://", "")).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /// Who plays this file in the show that runs; null = nobody.
  @Nullable SourceSlot user(Path file) {
    EngineState state = mirror.stateProperty().get();
    if (state == null) {
      return null;
    }
    for (SourceSpec source : state.show().sources()) {
      if (moved(source.content(), new Move(MaterialMenu.NOBODY, file, file)) != null) {
        return source.slot();
      }
    }
    return null;
  }

  List<MaterialMenu.Slot> slots(Texts texts) {
    EngineState state = mirror.stateProperty().get();
    List<MaterialMenu.Slot> slots = new ArrayList<>();
    for (int n = 1; n <= SLOTS; n++) {
      SourceSlot slot = SourceSlot.of(n);
      SourceSpec spec = state == null ? null : state.show().source(slot).orElse(null);
      slots.add(
          new MaterialMenu.Slot(
              slot,
              spec == null
                  ? texts.get(LibraryKey.MATERIAL_SLOT_FREE, slot.value())
                  : texts.get(LibraryKey.MATERIAL_SLOT, slot.value(), spec.name())));
    }
    return slots;
  }
}
