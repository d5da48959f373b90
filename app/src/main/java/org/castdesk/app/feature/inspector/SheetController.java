package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.castdesk.app.control.Answer;
import org.castdesk.app.control.field.Phase;
import org.castdesk.app.feature.Edit;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.inspector.InspectorModel.RowModel;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The fields of one chosen thing: shows what is true, and asks for what is set.
///
/// **Order**: a moving number is sent with the beat of the pulse, the newest only, and only when
/// the last one was answered; all of a movement is one step.
///
/// @param <S> the thing's value
final class SheetController<S> implements FieldModel.Hands {
  private SubjectController<S> subject;
  private Consumer<Consumer<String>> picker = _ -> {};
  private final EditHistory history;
  private final Texts texts;
  private final Map<String, Property<S>> properties = new LinkedHashMap<>();
  private final Map<String, FieldModel> fields = new LinkedHashMap<>();
  private List<SectionModel> models = List.of();
  private List<String> shape = List.of();
  private String name = "";
  private @Nullable Moving moving;

  /// A number under the hand.
  ///
  /// @param value null = the newest was sent
  private record Moving(FieldModel field, @Nullable Double value, Object burst) {}

  SheetController(SubjectController<S> subject, EditHistory history, Texts texts) {
    this.subject = subject;
    this.history = history;
    this.texts = texts;
  }

  /// Turns to another subject of the same kind. What moved is set; the fields stay.
  void turnTo(SubjectController<S> other) {
    if (!other.equals(subject)) {
      finish();
      subject = other;
      fields
          .values()
          .forEach(field -> {
            field.waiting.set(false);
            field.refusal.set("");
          });
    }
  }

  /// Who picks colours from the picture, and tells them.
  void setPicker(Consumer<Consumer<String>> newPicker) {
    picker = newPicker;
  }

  @Override
  public void pick(FieldModel field) {
    picker.accept(colour -> text(field, colour));
  }

  /// Shows a state. Empty = what is inspected is not there.
  ///
  /// @return the sections; the same list as before, unless other fields are needed
  Optional<List<SectionModel>> show(EngineState state) {
    S value = subject.find(state.show()).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    name = subject.name(value);
    List<Section<S>> sections = subject.sections(value, state, texts);
    List<String> newShape = shape(sections);
    properties.clear();
    sections.forEach(section ->
        section
            .rows()
            .forEach(row -> row.fields().forEach(field -> properties.put(field.id(), field))));
    if (!newShape.equals(shape)) {
      shape = newShape;
      build(sections);
    }
    fill(sections, value);
    return Optional.of(models);
  }

  /// What it is called in a state; empty = it is not there.
  String nameIn(EngineState state) {
    return subject.find(state.show()).map(subject::name).orElse("");
  }

  String name() {
    return name;
  }

  /// What fields there are; which options a choice has counts, their words too.
  private List<String> shape(List<Section<S>> sections) {
    List<String> ids = new ArrayList<>();
    ids.add(texts.languageProperty().get().name());
    for (Section<S> section : sections) {
      ids.add(section.id());
      section
          .rows()
          .forEach(row ->
              row.fields()
                  .forEach(field ->
                      ids.add(
                          field instanceof Property.Choice<S> choice
                              ? field.id() + named(choice.options())
                              : field.id())));
    }
    return ids;
  }

  /// Without what is said of them now: a source that fails takes nobody's field away.
  private static List<Property.Option> named(List<Property.Option> options) {
    return options.stream()
        .map(option -> new Property.Option(option.code(), option.words()))
        .toList();
  }

  private void build(List<Section<S>> sections) {
    fields.clear();
    models =
        sections.stream()
            .map(section -> {
              List<RowModel> rows = section.rows().stream().map(this::row).toList();
              return new SectionModel(
                  section.id(), rows, () -> reset(section.id(), rows), section.more());
            })
            .toList();
  }

  private RowModel row(Section.Row<S> row) {
    List<FieldModel> made = row.fields().stream().map(this::field).toList();
    return new RowModel(row.form(), made, () -> reset(made));
  }

  private FieldModel field(Property<S> property) {
    FieldModel field = new FieldModel(property, this, texts);
    fields.put(property.id(), field);
    field.answer.answerProperty().subscribe(answer -> answered(field, answer));
    return field;
  }

  private void fill(List<Section<S>> sections, S value) {
    for (int i = 0; i < sections.size(); i++) {
      Section<S> section = sections.get(i);
      SectionModel model = models.get(i);
      model.title.set(section.title().in(texts));
      model.note.set(section.note() == null ? "" : section.note().in(texts));
      boolean standard = true;
      for (int r = 0; r < section.rows().size(); r++) {
        model.rows.get(r).label.set(section.rows().get(r).label().in(texts));
        for (Property<S> property : section.rows().get(r).fields()) {
          FieldModel field = fields.get(property.id());
          if (field != null) {
            fill(field, property, value);
            standard &= field.standard.get();
          }
        }
      }
      model.standard.set(standard);
    }
    settle();
  }

  private static <S> void fill(FieldModel field, Property<S> property, S value) {
    switch (property) {
      case Property.Quantity<S> number -> {
        field.rule.set(number.rule().apply(value));
        field.number.set(number.get().applyAsDouble(value));
      }
      case Property.Choice<S> choice -> {
        field.text.set(choice.get().apply(value));
        Map<String, Words> notes = new HashMap<>();
        choice.options().stream()
            .filter(option -> option.note() != null)
            .forEach(option -> notes.put(option.code(), option.note()));
        field.notes.set(notes);
      }
      case Property.Line<S> line -> field.text.set(line.get().apply(value));
    }
    field.standard.set(property.isStandard(value));
  }

  /// As soon as nothing is under way, what the state says is the truth.
  private void settle() {
    if (history.isSettled()) {
      fields.values().stream()
          .filter(field -> moving == null || !moving.field().equals(field))
          .forEach(field -> field.waiting.set(false));
    }
  }

  private void answered(FieldModel field, Answer answer) {
    if (answer == Answer.REFUSED) {
      field.refusal.set(field.answer.replyProperty().get());
      if (moving != null && moving.field().equals(field)) {
        moving = null;
      }
      field.waiting.set(false);
    }
    settle();
  }

  @Override
  public void number(FieldModel field, double value, Phase phase) {
    boolean goesOn = moving != null && moving.field().equals(field);
    if (!goesOn) {
      finish();
    }
    Object burst = goesOn && moving != null ? moving.burst() : new Object();
    if (phase == Phase.DONE) {
      moving = null;
      send(field, value, burst);
    } else if (paceOf(field) == Property.Pace.WHILE_MOVING) {
      moving = new Moving(field, value, burst);
      field.refusal.set("");
      field.waiting.set(true);
    }
  }

  private Property.Pace paceOf(FieldModel field) {
    return properties.get(field.id()) instanceof Property.Quantity<S> number
        ? number.pace()
        : Property.Pace.AT_REST;
  }

  /// The beat: sends the newest value of what moves.
  void beat() {
    Moving now = moving;
    if (now != null && now.value() != null && history.isSettled()) {
      moving = new Moving(now.field(), null, now.burst());
      send(now.field(), now.value(), now.burst());
    }
  }

  /// Something else is set: what moved stays where it was.
  private void finish() {
    Moving now = moving;
    moving = null;
    if (now != null && now.value() != null) {
      send(now.field(), now.value(), now.burst());
    }
  }

  private void send(FieldModel field, double value, @Nullable Object burst) {
    if (properties.get(field.id()) instanceof Property.Quantity<S> number) {
      perform(
          field,
          now ->
              number.rule().apply(now).isSame(number.get().applyAsDouble(now), value)
                  ? now
                  : number.set().set(now, value),
          burst);
    }
  }

  @Override
  public void text(FieldModel field, String value) {
    finish();
    switch (properties.get(field.id())) {
      case Property.Line<S> line -> perform(field, now -> line.set().set(now, value), null);
      case Property.Choice<S> choice -> perform(field, now -> choice.set().set(now, value), null);
      case Property.Quantity<S> _ -> throw new IllegalArgumentException("A number: " + field.id());
      case null -> field.waiting.set(false);
    }
  }

  private void perform(FieldModel field, UnaryOperator<S> change, @Nullable Object burst) {
    perform(
        EditStep.about(PropertyKey.STEP_PROPERTY, field.property.name(), name),
        field,
        change,
        burst);
  }

  private void perform(
      EditStep step, FieldModel field, UnaryOperator<S> change, @Nullable Object burst) {
    field.refusal.set("");
    field.waiting.set(true);
    history.perform(new Edit(step, show -> commands(show, change), burst), field.answer);
    settle();
  }

  private List<ShowCommand> commands(Show show, UnaryOperator<S> change) {
    S before = subject.find(show).orElse(null);
    if (before == null) {
      return List.of();
    }
    S after = change.apply(before);
    return after.equals(before) ? List.of() : subject.commands(show, before, after);
  }

  private void reset(List<FieldModel> row) {
    finish();
    FieldModel first = row.getFirst();
    perform(
        EditStep.about(PropertyKey.STEP_RESET, first.property.name(), name),
        first,
        now -> standard(now, row),
        null);
  }

  private void reset(String section, List<RowModel> rows) {
    finish();
    List<FieldModel> all = rows.stream().flatMap(row -> row.fields.stream()).toList();
    String title =
        models.stream()
            .filter(model -> model.id.equals(section))
            .map(model -> model.title.get())
            .findFirst()
            .orElse("");
    PendingAnswer answer = all.getFirst().answer;
    history.perform(
        new Edit(
            EditStep.of(PropertyKey.STEP_RESET_ALL, title, name),
            show -> commands(show, now -> standard(now, all)),
            null),
        answer);
  }

  private S standard(S now, List<FieldModel> some) {
    S result = now;
    for (FieldModel field : some) {
      Property<S> property = properties.get(field.id());
      result = property == null ? result : property.reset(result);
    }
    return result;
  }
}
