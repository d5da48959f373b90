package org.castdesk.app.feature.library;

import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.engine.library.Keeping;

/// The row above the list: what brings files in, what finds them, what happens.
final class LibraryBar extends HBox {
  private final LibraryController controller;
  private final LibraryModel model;
  private final Texts texts;
  private final EntryField search = new EntryField("library-search");

  LibraryBar(LibraryController controller, LibraryModel model, LibraryView view, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("library-bar");
    setAlignment(Pos.CENTER_LEFT);
    TallyButton files = key("library-files", LibraryKey.LIBRARY_FILES, view::askFiles);
    TallyButton folder = key("library-folder", LibraryKey.LIBRARY_FOLDER, view::askFolder);
    for (TallyButton bring : new TallyButton[] {files, folder}) {
      bring.disableProperty().bind(model.canChange.not());
      KeyTips.explain(bring, texts, LibraryKey.LIBRARY, LibraryKey.LIBRARY_IMPORT_HELP);
    }
    files.hintProperty().set("Insert");
    HBox how =
        new HBox(
            2,
            choice("library-refer", LibraryKey.LIBRARY_REFER, Keeping.REFERENCE),
            choice("library-copy", LibraryKey.LIBRARY_COPY, Keeping.COPY));
    getChildren()
        .addAll(files, folder, how, search(), count(), missing(view), new News(), newsKey());
  }

  private TallyButton key(String id, Wording words, Runnable action) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "form-key");
    key.setId(id);
    key.labelProperty().bind(texts.text(words));
    key.setOnPress(action);
    key.setMinWidth(USE_PREF_SIZE);
    return key;
  }

  private TallyButton choice(String id, LibraryKey words, Keeping keeping) {
    TallyButton key = key(id, words, () -> controller.onKeeping(keeping));
    key.plateProperty().bind(model.keeping.map(now -> now == keeping ? Plate.CHOSEN : Plate.REST));
    key.disableProperty().bind(model.canChange.not());
    KeyTips.explain(
        key,
        texts,
        words,
        keeping == Keeping.COPY ? LibraryKey.LIBRARY_COPY_HELP : LibraryKey.LIBRARY_REFER_HELP);
    return key;
  }

  private EntryField search() {
    search.setId("library-words");
    search.getStyleClass().add("field");
    search.promptTextProperty().bind(texts.text(LibraryKey.LIBRARY_SEARCH));
    search.accessibleTextProperty().bind(texts.text(LibraryKey.LIBRARY_SEARCH));
    search.textProperty().bindBidirectional(model.words);
    return search;
  }

  private Caption count() {
    Caption count = new Caption(TypeStep.LABEL, "quiet").whole();
    count.setId("library-count");
    count.textProperty().bind(model.count);
    return count;
  }

  private TallyButton missing(LibraryView view) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "form-key", "fault-key");
    key.setId("library-find");
    key.labelProperty()
        .bind(
            texts
                .text(LibraryKey.LIBRARY_FIND_MISSING)
                .flatMap(
                    words -> model.missing.map(count -> words.replace("{0}", count.toString()))));
    key.setOnPress(view::askFolderForMissing);
    key.setMinWidth(USE_PREF_SIZE);
    key.visibleProperty().bind(model.missing.greaterThan(0).and(model.canChange));
    key.managedProperty().bind(key.visibleProperty());
    KeyTips.explain(key, texts, LibraryKey.MATERIAL_MISSING, LibraryKey.LIBRARY_FIND_HELP);
    return key;
  }

  private TallyButton newsKey() {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "form-key");
    key.setId("library-news-key");
    key.labelProperty()
        .bind(texts.languageProperty().flatMap(_ -> model.news.map(news -> words(news.key()))));
    key.setOnPress(() -> controller.onKey(model.news.get().key()));
    key.visibleProperty().bind(model.news.map(news -> news.key() != NewsLine.Key.NONE));
    key.managedProperty().bind(key.visibleProperty());
    key.setMinWidth(USE_PREF_SIZE);
    return key;
  }

  private String words(NewsLine.Key key) {
    return switch (key) {
      case STOP_TAKING, STOP_SEARCH, STOP_LOOKING -> texts.get(LibraryKey.LIBRARY_STOP);
      case UNDO -> texts.get(LibraryKey.LIBRARY_UNDO);
      case NONE, CLOSE -> texts.get(LibraryKey.LIBRARY_CLOSE);
    };
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /// The line of news with its progress, as wide as there is room.
  private final class News extends HBox {
    News() {
      setId("library-news");
      getStyleClass().add("library-news");
      setAlignment(Pos.CENTER_RIGHT);
      HBox.setHgrow(this, Priority.ALWAYS);
      setMinWidth(0);
      Caption words = new Caption(TypeStep.LABEL_MEDIUM);
      words.setId("library-news-words");
      words.setMinWidth(0);
      words.textProperty().bind(model.news.map(NewsLine::words));
      ProgressBar bar = new ProgressBar();
      bar.getStyleClass().add("library-progress");
      bar.setMinWidth(Region.USE_PREF_SIZE);
      bar.setFocusTraversable(false);
      bar.progressProperty().bind(model.news.map(news -> Math.max(0, news.fraction())));
      bar.visibleProperty().bind(model.news.map(news -> news.fraction() >= 0));
      bar.managedProperty().bind(bar.visibleProperty());
      model.news.subscribe(news -> {
        words.getStyleClass().removeAll("fault", "warn", "soft", "quiet");
        words
            .getStyleClass()
            .add(
                switch (news.weight()) {
                  case FAULT -> "fault";
                  case WARNING -> "warn";
                  case BUSY -> "soft";
                  case QUIET -> "soft";
                });
      });
      getChildren().addAll(words, bar);
    }
  }
}
