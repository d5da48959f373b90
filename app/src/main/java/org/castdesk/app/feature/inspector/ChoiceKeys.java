package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.Texts;

/// A choice as keys of which one is lit, or as one key that opens a menu.
final class ChoiceKeys {
  private static final int GRID_COLUMNS = 3;

  private ChoiceKeys() {}

  /// Keys of the same width in one row.
  static Region row(FieldModel model, Property.Choice<?> choice, Texts texts) {
    GridPane row = new GridPane();
    row.getStyleClass().add("option-row");
    int columns = choice.options().size();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setHgrow(Priority.ALWAYS);
      row.getColumnConstraints().add(column);
      TallyButton key = key(model, choice.options().get(i), "option");
      key.labelProperty().set(choice.options().get(i).words().in(texts));
      key.setMaxWidth(Double.MAX_VALUE);
      row.add(key, i, 0);
    }
    return row;
  }

  /// Nine places as they lie on the picture.
  static Region grid(FieldModel model, Property.Choice<?> choice, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("option-grid");
    for (int i = 0; i < choice.options().size(); i++) {
      TallyButton key = key(model, choice.options().get(i), "small-key");
      key.labelProperty().set("▪");
      key.accessibleTextProperty().unbind();
      key.accessibleTextProperty()
          .bind(
              Bindings.concat(
                  texts.text(model.property.name()).getValue(),
                  " ",
                  choice.options().get(i).words().in(texts)));
      grid.add(key, i % GRID_COLUMNS, i / GRID_COLUMNS);
    }
    return grid;
  }

  private static TallyButton key(FieldModel model, Option option, String styleClass) {
    TallyButton key = new TallyButton(TypeStep.LABEL_MEDIUM, styleClass);
    key.setId("prop-" + model.id() + "-" + option.code());
    key.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    key.setMinWidth(0);
    key.plateProperty()
        .bind(model.text.map(now -> now.equals(option.code()) ? Plate.CHOSEN : Plate.REST));
    key.setOnPress(() -> choose(model, option));
    return key;
  }

  /// For many options, or long ones.
  static Region menu(FieldModel model, Property.Choice<?> choice, Texts texts) {
    TallyButton key = TallyButton.withIcon("mdi2c-chevron-down", TypeStep.BODY, "option-menu");
    key.setId("prop-" + model.id());
    key.setMinWidth(0);
    key.setMaxWidth(Double.MAX_VALUE);
    key.labelProperty().bind(model.text.map(now -> words(choice.options(), now, texts)));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            texts
                .text(model.property.name())
                .map(name -> name + " ")
                .flatMap(
                    name -> model.text.map(now -> name + words(choice.options(), now, texts))));
    List<DeskMenu> open = new ArrayList<>();
    key.setOnPress(() -> {
      if (open.stream().anyMatch(DeskMenu::isShowing)) {
        return;
      }
      DeskMenu menu = new DeskMenu();
      for (Option option : choice.options()) {
        boolean chosen = model.text.get().equals(option.code());
        menu.addChoice(
            "prop-" + model.id() + "-" + option.code(),
            noted(option, model, texts),
            chosen,
            () -> choose(model, option));
      }
      open.clear();
      open.add(menu);
      menu.showAtChosen(key);
    });
    return key;
  }

  private static String noted(Option option, FieldModel model, Texts texts) {
    Words note = model.notes.get().get(option.code());
    String words = option.words().in(texts);
    return note == null ? words : words + " · " + note.in(texts);
  }

  private static void choose(FieldModel model, Option option) {
    if (!model.text.get().equals(option.code())) {
      model.hands.text(model, option.code());
    }
  }

  private static String words(List<Option> options, String code, Texts texts) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(option -> option.words().in(texts))
        .findFirst()
        .orElse(code);
  }
}
