package org.castdesk.app.feature.inspector.graphic;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.show.Graphic.Countdown;
import org.castdesk.engine.show.Graphic.Countdown.AtZero;
import org.castdesk.engine.show.Graphic.Countdown.Goal;
import org.castdesk.engine.show.SourceSlot;

/// What is counted down to, and what follows zero.
///
/// @param sources the clips whose end can be waited for
record CountdownSheet(List<Option> sources) {
  private static final String TIME = "TIME";
  private static final String LENGTH = "LENGTH";
  private static final String END = "END";
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Pattern PARTS =
      Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,4}):)?(\\d{1,5})");

  List<Row<Countdown>> rows(Countdown now) {
    List<Row<Countdown>> rows = new ArrayList<>();
    rows.add(Row.of(goal()));
    rows.addAll(
        switch (now.goal()) {
          case Goal.TimeOfDay _ ->
              Row.within(List.of(Row.of(time())), "", to(Goal.TimeOfDay.class));
          case Goal.Length _ -> Row.within(List.of(Row.of(length())), "", to(Goal.Length.class));
          case Goal.EndOf _ -> Row.within(List.of(Row.of(clip())), "", to(Goal.EndOf.class));
        });
    rows.add(
        Row.of(
            Among.keys(AtZero.class, after -> SheetKey.valueOf("GFX_ZERO_" + after.name()))
                .of(
                    "at-zero",
                    SheetKey.GFX_AT_ZERO,
                    Countdown::atZero,
                    (countdown, after) ->
                        new Countdown(
                            countdown.goal(), after, countdown.style(), countdown.backing()),
                    AtZero.STAYS)));
    return rows;
  }

  private static <G extends Goal> Lens<Countdown, G> to(Class<G> kind) {
    return new Lens<>(
        countdown -> {
          if (kind.isInstance(countdown.goal())) {
            return kind.cast(countdown.goal());
          }
          throw new IllegalArgumentException("It counts to something else by now");
        },
        CountdownSheet::aimed);
  }

  private static Countdown aimed(Countdown countdown, Goal goal) {
    return new Countdown(goal, countdown.atZero(), countdown.style(), countdown.backing());
  }

  private Property<Countdown> goal() {
    List<Option> goals = new ArrayList<>();
    goals.add(new Option(TIME, Words.of(SheetKey.GFX_GOAL_TIME)));
    goals.add(new Option(LENGTH, Words.of(SheetKey.GFX_GOAL_LENGTH)));
    goals.add(new Option(END, Words.of(SheetKey.GFX_GOAL_END)));
    return new Property.Choice<>(
        "goal",
        SheetKey.GFX_GOAL,
        Look.KEYS,
        goals,
        countdown -> code(countdown.goal()),
        (countdown, code) ->
            code(countdown.goal()).equals(code) ? countdown : aimed(countdown, usual(code)),
        null);
  }

  private static String code(Goal goal) {
    return switch (goal) {
      case Goal.TimeOfDay _ -> TIME;
      case Goal.Length _ -> LENGTH;
      case Goal.EndOf _ -> END;
    };
  }

  private Goal usual(String code) {
    return switch (code) {
      case TIME -> new Goal.TimeOfDay(EVENING);
      case END ->
          new Goal.EndOf(
              sources.isEmpty() ? SourceSlot.of(1) : new SourceSlot(sources.getFirst().code()));
      default -> new Goal.Length(USUAL);
    };
  }

  private static Property<Goal.TimeOfDay> time() {
    return new Property.Line<>(
        "goal-time",
        SheetKey.GFX_TIME,
        Style.LINE,
        Lines.taken(CountdownSheet::timeOf),
        SheetKey.GFX_TIME_RULE,
        goal -> goal.time().toString(),
        (_, typed) -> new Goal.TimeOfDay(timeOf(typed)),
        null,
        List::of);
  }

  /// `20:00`, `9:05:30`. **Fails**: `DateTimeException`.
  private static LocalTime timeOf(String typed) {
    String plain = typed.strip().replace('：', ':');
    return LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain);
  }

  private static Property<Goal.Length> length() {
    return new Property.Line<>(
        "goal-length",
        SheetKey.GFX_LENGTH,
        Style.LINE,
        Lines.taken(typed -> new Goal.Length(lengthOf(typed))),
        SheetKey.GFX_LENGTH_RULE,
        goal -> written(goal.length()),
        (_, typed) -> new Goal.Length(lengthOf(typed)),
        null,
        List::of);
  }

  static String written(Duration length) {
    return length.toHours() > 0
        ? String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            length.toHours(),
            length.toMinutesPart(),
            length.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", length.toMinutes(), length.toSecondsPart());
  }

  /// `1:30:00`, `5:00`, or seconds. **Fails**: `DateTimeException` when it is none of these.
  static Duration lengthOf(String typed) {
    Matcher parts = PARTS.matcher(typed.strip().replace('：', ':'));
    if (!parts.matches()) {
      throw new DateTimeException("'" + typed + "' is no length");
    }
    return Duration.ofHours(number(parts, 1))
        .plusMinutes(number(parts, 2))
        .plusSeconds(number(parts, 3));
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private Property<Goal.EndOf> clip() {
    return new Property.Choice<>(
        "goal-clip",
        SheetKey.GFX_CLIP,
        Look.MENU,
        sources,
        goal -> goal.slot().value(),
        (_, slot) -> new Goal.EndOf(new SourceSlot(slot)),
        null);
  }
}
