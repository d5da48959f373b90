package org.castdesk.app.control.field;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.StackPane;
import org.castdesk.app.control.EntryField;

/// A line of words, an address or a colour, looked at while it is typed. Enter or leaving the field
/// sets it; Esc puts the old one back; both give the keys back.
///
/// **Order**: as in [NumberField].
public final class WordsField extends StackPane {
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");

  private final EntryField editor = new EntryField("words-entry");
  private final StringProperty value = new SimpleStringProperty(this, "value", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting");
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final BooleanProperty refused = new SimpleBooleanProperty(this, "refused");
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper(this, "wrong");
  private final Predicate<String> allowed;
  private final TextEditing editing;
  private Consumer<String> edit = _ -> {};
  private FieldHands hands = new FieldHands() {};

  /// @param allowed says whether a text will do
  public WordsField(Predicate<String> allowed) {
    this.allowed = allowed;
    getStyleClass().add("words-field");
    editing = new TextEditing(editor, this::judge, this::commit, () -> hands);
    editor.accessibleTextProperty().bind(name);
    value.subscribe(_ -> show());
    waiting.subscribe(_ -> show());
    refused.subscribe(_ -> paint());
    open.subscribe(editing::setOpen);
    getChildren().add(editor);
  }

  /// The true text.
  public StringProperty valueProperty() {
    return value;
  }

  /// For screen readers: which text it is.
  public StringProperty nameProperty() {
    return name;
  }

  public BooleanProperty waitingProperty() {
    return waiting;
  }

  public BooleanProperty refusedProperty() {
    return refused;
  }

  /// Whether what is typed will not do.
  public ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// What stands there, whether it is set or not.
  public ObservableValue<String> typedProperty() {
    return editor.textProperty();
  }

  /// What is shown of the text until somebody is in the field, or it is opened.
  public void setMask(UnaryOperator<String> mask) {
    editing.setMask(mask);
  }

  /// Whether all of the text is shown though nobody is in the field.
  public BooleanProperty openProperty() {
    return open;
  }

  public void setOnEdit(Consumer<String> action) {
    edit = action;
  }

  public void setHands(FieldHands newHands) {
    hands = newHands;
  }

  private void show() {
    if (!waiting.get()) {
      editing.show(value.get());
    }
    paint();
  }

  private boolean judge(String typed) {
    wrong.set(editing.isTyping() && !allowed.test(typed));
    paint();
    return !wrong.get();
  }

  private void commit(String typed) {
    editing.replace(typed);
    edit.accept(typed);
    show();
  }

  private void paint() {
    editor.setWrong(wrong.get() || refused.get());
    editor.pseudoClassStateChanged(SENT, waiting.get());
  }

  @Override
  public void requestFocus() {
    editor.requestFocus();
  }
}
