package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Binding;
import org.jspecify.annotations.Nullable;

/// Where words come from that nobody types: a file, a web service, a variable.
final class BindingSheet {
  private static final Binding.File FILE = new Binding.File("words.txt");
  private static final Binding.Json JSON =
      new Binding.Json("http://localhost:8080/words.json", "/text", 5);
  private static final Binding.Variable VARIABLE = new Binding.Variable("score");
  private static final int A_DAY = 86_400;

  private BindingSheet() {}

  /// What can be bound to; its names are the codes of the options.
  private enum Kind {
    NONE,
    FILE,
    JSON,
    VARIABLE
  }

  static List<Row<Graphic.Text>> rows(@Nullable Binding now) {
    List<Row<Graphic.Text>> rows = new ArrayList<>();
    rows.add(Row.of(kind()));
    switch (now) {
      case Binding.File _ ->
          rows.addAll(Row.within(List.of(Row.of(file())), "", bound(Binding.File.class)));
      case Binding.Json _ -> rows.addAll(Row.within(json(), "", bound(Binding.Json.class)));
      case Binding.Variable _ ->
          rows.addAll(Row.within(List.of(Row.of(variable())), "", bound(Binding.Variable.class)));
      case null -> {}
    }
    return rows;
  }

  private static <B extends Binding> Lens<Graphic.Text, B> bound(Class<B> kind) {
    return new Lens<>(
        text -> {
          if (kind.isInstance(text.binding())) {
            return kind.cast(text.binding());
          }
          throw new IllegalArgumentException("The words come from elsewhere by now");
        },
        Graphic.Text::withBinding);
  }

  private static Property<Graphic.Text> kind() {
    return new Property.Choice<>(
        "from",
        SheetKey.GFX_FROM,
        Look.KEYS,
        List.of(
            new Option(Kind.NONE.name(), Words.of(SheetKey.GFX_FROM_NONE)),
            new Option(Kind.FILE.name(), Words.of(SheetKey.GFX_FROM_FILE)),
            new Option(Kind.JSON.name(), Words.of(SheetKey.GFX_FROM_JSON)),
            new Option(Kind.VARIABLE.name(), Words.of(SheetKey.GFX_FROM_VARIABLE))),
        text -> kindOf(text.binding()).name(),
        (text, code) -> text.withBinding(usual(Kind.valueOf(code))),
        Kind.NONE.name());
  }

  private static Kind kindOf(@Nullable Binding binding) {
    return switch (binding) {
      case Binding.File _ -> Kind.FILE;
      case Binding.Json _ -> Kind.JSON;
      case Binding.Variable _ -> Kind.VARIABLE;
      case null -> Kind.NONE;
    };
  }

  /// What stands there until somebody says more.
  private static @Nullable Binding usual(Kind kind) {
    return switch (kind) {
      case NONE -> null;
      case FILE -> FILE;
      case JSON -> JSON;
      case VARIABLE -> VARIABLE;
    };
  }

  private static Property<Binding.File> file() {
    return new Property.Line<>(
        "text-file",
        SheetKey.GFX_FILE,
        Style.PLACE,
        Lines.taken(Binding.File::new),
        SheetKey.GFX_FILE_RULE,
        Binding.File::path,
        (_, path) -> new Binding.File(path.strip()),
        null,
        List::of);
  }

  private static List<Row<Binding.Json>> json() {
    return List.of(
        Row.of(
            new Property.Line<>(
                "url",
                SheetKey.GFX_URL,
                Style.LINE,
                Lines.taken(url -> new Binding.Json(url.strip(), "", 1)),
                SheetKey.GFX_URL_RULE,
                Binding.Json::url,
                (json, url) -> new Binding.Json(url.strip(), json.pointer(), json.everySeconds()),
                null,
                List::of)),
        Row.of(
            new Property.Line<>(
                "pointer",
                SheetKey.GFX_POINTER,
                Style.LINE,
                Lines.taken(pointer -> new Binding.Json(JSON.url(), pointer.strip(), 1)),
                SheetKey.GFX_POINTER_RULE,
                Binding.Json::pointer,
                (json, pointer) ->
                    new Binding.Json(json.url(), pointer.strip(), json.everySeconds()),
                null,
                List::of)),
        Row.of(
            new Amount<Binding.Json>(
                    "every",
                    SheetKey.GFX_EVERY,
                    Binding.Json::everySeconds,
                    (json, seconds) ->
                        new Binding.Json(json.url(), json.pointer(), (int) Math.round(seconds)))
                .atRest(NumberRule.of("s", 1, A_DAY, 1, 0), (double) JSON.everySeconds())));
  }

  private static Property<Binding.Variable> variable() {
    return new Property.Line<>(
        "variable",
        SheetKey.GFX_VARIABLE,
        Style.LINE,
        Lines.taken(Binding.Variable::new),
        SheetKey.GFX_VARIABLE_RULE,
        Binding.Variable::name,
        (_, name) -> new Binding.Variable(name.strip()),
        null,
        List::of);
  }
}
