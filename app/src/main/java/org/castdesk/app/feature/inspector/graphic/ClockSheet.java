package org.castdesk.app.feature.inspector.graphic;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.show.Graphic;
import org.jspecify.annotations.Nullable;

/// The form of a clock and its zone.
///
/// @param station what the station's own zone is called
/// @param now the time that the offered forms are shown with
record ClockSheet(String station, ZonedDateTime now) {
  private static final List<String> FORMS =
      List.of(
          "HH:mm:ss",
          "HH:mm",
          "h:mm a",
          "d MMMM yyyy",
          "yyyy-MM-dd",
          "yyyy年M月d日",
          "EEEE d MMMM",
          "EEE HH:mm",
          "dd.MM.yyyy HH:mm");
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Asia/Shanghai",
          "Asia/Hong_Kong",
          "Asia/Tokyo",
          "Asia/Singapore",
          "Asia/Kolkata",
          "Asia/Dubai",
          "Europe/London",
          "Europe/Berlin",
          "Europe/Moscow",
          "America/New_York",
          "America/Chicago",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Australia/Sydney");

  List<Row<Graphic.Clock>> rows() {
    return List.of(Row.of(form()), Row.of(zone()));
  }

  private Property<Graphic.Clock> form() {
    return new Property.Line<>(
        "form",
        SheetKey.GFX_FORM,
        Style.OFFERED,
        Lines.taken(form -> shown(form, now)),
        SheetKey.GFX_FORM_RULE,
        Graphic.Clock::pattern,
        (clock, form) -> new Graphic.Clock(form, clock.zone(), clock.style(), clock.backing()),
        FORMS.getFirst(),
        () ->
            FORMS.stream()
                .map(form -> new Option(form, Words.name(form), Words.name(shown(form, now))))
                .toList());
  }

  /// What a clock of this form says. **Fails**: `IllegalArgumentException` as the record does.
  static String shown(String form, ZonedDateTime time) {
    String checked = new Graphic.Clock(form, null, LettersSheet.PLAIN, null).pattern();
    return DateTimeFormatter.ofPattern(checked, Locale.ENGLISH).format(time);
  }

  private Property<Graphic.Clock> zone() {
    return new Property.Line<>(
        "zone",
        SheetKey.GFX_ZONE,
        Style.OFFERED,
        Lines.taken(this::parsed),
        SheetKey.GFX_ZONE_RULE,
        clock -> clock.zone() == null ? station : clock.zone().getId(),
        (clock, zone) ->
            new Graphic.Clock(clock.pattern(), parsed(zone), clock.style(), clock.backing()),
        station,
        this::zones);
  }

  /// Null: the station's. **Fails**: `DateTimeException` when there is no such zone.
  private @Nullable ZoneId parsed(String typed) {
    String plain = typed.strip();
    return plain.isEmpty() || plain.equalsIgnoreCase(station) ? null : ZoneId.of(plain);
  }

  private List<Option> zones() {
    List<Option> zones = new ArrayList<>();
    zones.add(new Option(station, Words.name(station)));
    zones.addAll(ZONES.stream().flatMap(this::zone).toList());
    return zones;
  }

  private Stream<Option> zone(String id) {
    try {
      ZonedDateTime there = now.withZoneSameInstant(ZoneId.of(id));
      return Stream.of(new Option(id, Words.name(id), Words.name(shown("HH:mm", there))));
    } catch (DateTimeException _) {
      // This machine's tables do not know it.
      return Stream.empty();
    }
  }
}
