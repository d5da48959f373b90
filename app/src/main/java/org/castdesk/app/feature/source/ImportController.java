package org.castdesk.app.feature.source;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.castdesk.app.address.AddressCheck;
import org.castdesk.app.address.ShownAddress;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.jspecify.annotations.Nullable;

/// Puts new sources into slots and tells what becomes of each: opening, what it is, or why not.
/// Nothing is lost because another one is bad.
final class ImportController {
  private final SourceBankModel model;
  private final SourceEditController edits;
  private final SourceTileController tiles;
  private final Texts texts;

  ImportController(SourceBankModel model, SourceEditController edits, Texts texts) {
    this.model = model;
    this.edits = edits;
    this.texts = texts;
    tiles = new SourceTileController(texts);
  }

  List<NewSource> ofFiles(List<File> files) {
    List<NewSource> sources = new ArrayList<>();
    begin();
    for (File file : files) {
      sources.addAll(tried(file.getName(), () -> List.of(NewSource.ofFile(file))));
    }
    return sources;
  }

  List<NewSource> ofText(String text) {
    begin();
    List<NewSource> sources = new ArrayList<>();
    for (String line : NewSource.lines(text)) {
      StreamKey wrong = AddressCheck.wrong(line);
      if (wrong != null) {
        addLost(ShownAddress.of(line), wrong);
      } else {
        sources.addAll(tried(ShownAddress.of(line), () -> List.of(NewSource.ofLine(line))));
      }
    }
    return sources;
  }

  /// What is done is forgotten when something new comes.
  private void begin() {
    model.imports.removeIf(line -> line.stage.get() != ImportLine.Stage.OPENING);
  }

  private List<NewSource> tried(String name, Supplier<List<NewSource>> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException _) {
      addLost(name, TextKey.IMPORT_CANNOT);
      return List.of();
    }
  }

  private void addLost(String name, Wording why) {
    ImportLine line = new ImportLine(null, null, name);
    line.end(ImportLine.Stage.FAILED, texts.get(why));
    model.imports.add(line);
  }

  void add(Show show, List<NewSource> sources, @Nullable SourceSlot wished) {
    List<SourceEditController.Placed> placed = SourceEditController.place(show, sources, wished);
    sources.stream()
        .skip(placed.size())
        .forEach(source -> addLost(source.name(), TextKey.IMPORT_NO_PLACE));
    if (placed.isEmpty()) {
      return;
    }
    List<ImportLine> lines = new ArrayList<>();
    for (SourceEditController.Placed each : placed) {
      model.imports.removeIf(line -> each.slot().equals(line.slot));
      ImportLine line = new ImportLine(each.slot(), each.source().content(), each.source().name());
      line.words.set(texts.get(TextKey.IMPORT_OPENING));
      lines.add(line);
    }
    model.imports.addAll(lines);
    SourceSlotModel first = model.of(placed.getFirst().slot());
    first
        .answer
        .answerProperty()
        .addListener(
            new ChangeListener<Answer>() {
              @Override
              public void changed(
                  ObservableValue<? extends Answer> value, Answer before, Answer now) {
                if (now == Answer.REFUSED) {
                  String why = first.answer.replyProperty().get();
                  lines.forEach(line -> line.end(ImportLine.Stage.FAILED, why));
                }
                if (now == Answer.REFUSED || now == Answer.NONE) {
                  value.removeListener(this);
                }
              }
            });
    edits.add(show, placed, first.answer);
  }

  /// Looks what became of the sources that were opening.
  void follow(EngineState state) {
    for (ImportLine line : model.imports) {
      SourceSlot slot = line.slot;
      SourceSpec spec = slot == null ? null : state.show().source(slot).orElse(null);
      if (slot != null && spec != null && spec.content().equals(line.content)) {
        SourceStatus status = state.sources().get(slot);
        SourceFace face = tiles.face(slot, state, null);
        Phase phase = status == null ? null : status.phase();
        if (phase instanceof Phase.Failed failed) {
          // Without the count to the next try, which would stand still here.
          TextKey why = TextKey.valueOf("FAULT_" + failed.fault().code().name());
          line.end(ImportLine.Stage.FAILED, texts.get(why));
        } else if (phase != null && !(phase instanceof Phase.Opening)) {
          line.end(
              ImportLine.Stage.READY,
              face.fault().isEmpty() ? face.details() : face.details() + " · " + face.fault());
        }
      }
    }
  }
}
