package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.control.field.FieldHands;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.ComponentId;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is chosen, what an edit does to the air, then the fields; these scroll.
final class InspectorView extends VBox implements FieldHands {
  /// What the view asks of its controller.
  interface Deeds {
    void undo();

    void redo();

    /// The keys are the desk's again.
    void leave();

    /// All that can be set on one graphic of the scene.
    void open(ComponentId graphic);

    /// The scene whose graphic is shown.
    void back();

    /// The live source that is shown is connected anew.
    default void reconnect() {}
  }

  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
  private static final double DIGIT_WIDTH = 20;

  private final Deeds deeds;
  private final InspectorModel model;
  private final Texts texts;
  private final VBox sections = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private List<SectionPane> panes = List.of();
  private String first = "";

  /// @param id the beginning of the ids on screen
  /// @param empty what stands there when nothing is chosen
  InspectorView(Deeds deeds, InspectorModel model, Texts texts, String id, Wording empty) {
    this.deeds = deeds;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("properties");
    setId(id);
    BooleanBinding nobody = Bindings.isEmpty(model.title);
    Caption nothing = new Caption(TypeStep.BODY, "quiet").showing(texts.text(empty));
    nothing.setId(id + "-empty");
    nothing.setWrapText(true);
    nothing.setMinHeight(Region.USE_PREF_SIZE);
    show(nothing, nobody);
    FactsPane facts = new FactsPane(model, deeds::reconnect, texts);
    VBox content = new VBox(sections, facts);
    // How a live source comes is asked more often than what it is.
    model.live.subscribe(live -> {
      facts.pseudoClassStateChanged(FIRST, live);
      content.getChildren().setAll(live ? List.of(facts, sections) : List.of(sections, facts));
    });
    content.getStyleClass().add("properties-body");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    sections.getStyleClass().add("properties-sections");
    show(scroll, nobody.not());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(nothing, head(id, nobody), note(id), scroll);
    model.sections.subscribe(this::build);
  }

  private HBox head(String id, BooleanBinding empty) {
    Caption cap = new Caption(TypeStep.NUM_BODY, "key-cap").whole().showing(model.cap);
    // A slot's number is never cut; the name gives way. Only a bound size is ahead of the styles.
    cap.minWidthProperty()
        .bind(model.cap.map(text -> text.length() > 2 ? Region.USE_PREF_SIZE : DIGIT_WIDTH));
    show(cap, model.cap.isNotEmpty());
    Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name").showing(model.title);
    name.setId(id + "-title");
    HBox head = new HBox(back(id), cap, name);
    head.getStyleClass().add("sheet-head");
    head.setAlignment(Pos.CENTER_LEFT);
    show(head, empty.not());
    return head;
  }

  private TallyButton back(String id) {
    TallyButton back =
        TallyButton.withIcon("mdi2a-arrow-left", TypeStep.NUM_BODY, "small-key", "sheet-back");
    back.setId(id + "-back");
    back.accessibleTextProperty().unbind();
    back.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(SheetKey.GFX_BACK, model.back.get()),
                model.back,
                texts.languageProperty()));
    back.setOnPress(deeds::back);
    show(back, model.back.isNotEmpty());
    return back;
  }

  void open(ComponentId graphic) {
    deeds.open(graphic);
  }

  private HBox note(String id) {
    Caption words = new Caption(TypeStep.LABEL, "note-words").showing(model.note);
    words.setId(id + "-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox note = new HBox(new FontIcon("mdi2i-information-outline"), words);
    note.getStyleClass().add("note-row");
    note.setMinHeight(Region.USE_PREF_SIZE);
    show(note, model.note.isNotEmpty());
    return note;
  }

  static void show(Node node, BooleanBinding when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void build(List<SectionModel> models) {
    boolean same = !models.isEmpty() && models.getFirst().id.equals(first);
    double top = same ? scroll.getVvalue() * hidden() : 0;
    first = models.isEmpty() ? "" : models.getFirst().id;
    List<SectionPane> built = new ArrayList<>();
    models.forEach(section -> built.add(new SectionPane(section, model.folded, this, texts)));
    panes = built;
    sections.getChildren().setAll(built);
    // The same thing with other fields stays where it was scrolled to.
    if (top > 0) {
      applyCss();
      layout();
    }
    double hidden = hidden();
    scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, top / hidden));
  }

  /// How much of the content is out of sight.
  private double hidden() {
    return scroll.getContent().getLayoutBounds().getHeight()
        - scroll.getViewportBounds().getHeight();
  }

  /// The first field gets the keyboard.
  void focusFirst() {
    panes.stream().findFirst().ifPresentOrElse(SectionPane::focusFirst, this::requestFocus);
  }

  /// Brings a field with its reason into sight; for the keyboard, which does not scroll.
  void reveal(Node node) {
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double room = scroll.getViewportBounds().getHeight();
    double height = content.getLayoutBounds().getHeight();
    double hidden = height - room;
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    if (place.getMinY() < top) {
      scroll.setVvalue(Math.max(0, place.getMinY()) / hidden);
    } else if (place.getMaxY() > top + room) {
      scroll.setVvalue(Math.min(hidden, place.getMaxY() - room) / hidden);
    }
  }

  @Override
  public void leave() {
    deeds.leave();
  }

  @Override
  public void undo() {
    deeds.undo();
  }

  @Override
  public void redo() {
    deeds.redo();
  }
}
