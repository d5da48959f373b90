package org.castdesk.app.feature.inspector;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.app.feature.inspector.InspectorModel.Fact;
import org.castdesk.app.feature.inspector.InspectorModel.Level;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.jspecify.annotations.Nullable;

/// What is known of a graphic, to read: what it says that nobody typed, and what is wrong with it.
final class GraphicFactsController {
  private static final int LONGEST = 160;

  private final Texts texts;

  GraphicFactsController(Texts texts) {
    this.texts = texts;
  }

  List<Fact> of(Component component, EngineState state, @Nullable Telemetry telemetry) {
    List<Fact> facts = new ArrayList<>();
    GraphicsState graphics = state.graphics();
    switch (component.graphic()) {
      case Graphic.Text(_, Binding binding, _, _, _, _) when binding != null ->
          addReading(facts, graphics.reading(binding));
      case Graphic.Clock clock -> addClock(facts, clock, state, telemetry);
      case Graphic.Caption caption -> addCaption(facts, component.id(), caption, graphics);
      default -> {}
    }
    MediaFault trouble = graphics.troubles().get(component.id());
    if (trouble != null) {
      facts.add(fact(SheetKey.GFX_FACT_TROUBLE, words(trouble), Level.FAULT));
    }
    return facts;
  }

  private void addReading(List<Fact> facts, GraphicsState.@Nullable Reading reading) {
    String text = reading == null ? null : reading.text();
    facts.add(
        text == null
            ? fact(SheetKey.GFX_FACT_READ, texts.get(SheetKey.GFX_FACT_NOTHING_YET), Level.WARNING)
            : fact(SheetKey.GFX_FACT_READ, shortened(text), Level.RIGHT));
    MediaFault fault = reading == null ? null : reading.fault();
    if (fault != null) {
      facts.add(fact(SheetKey.GFX_FACT_TROUBLE, words(fault), Level.FAULT));
    }
  }

  private void addClock(
      List<Fact> facts, Graphic.Clock clock, EngineState state, @Nullable Telemetry telemetry) {
    long frame = telemetry == null ? state.frame().value() : telemetry.frame();
    ZonedDateTime time = state.graphics().clock().at(frame, state.show().format().rate());
    ZonedDateTime there = clock.zone() == null ? time : time.withZoneSameInstant(clock.zone());
    try {
      String words = DateTimeFormatter.ofPattern(clock.pattern(), Locale.ENGLISH).format(there);
      facts.add(fact(SheetKey.GFX_FACT_SHOWS, words, Level.RIGHT));
    } catch (DateTimeException _) {
      // A moment its form has no words for: the clock itself says nothing either.
    }
  }

  private void addCaption(
      List<Fact> facts, ComponentId id, Graphic.Caption caption, GraphicsState graphics) {
    String words = graphics.words(id, caption);
    if (!words.isEmpty()) {
      facts.add(fact(SheetKey.GFX_FACT_SHOWS, shortened(words), Level.RIGHT));
    }
    Graphic.Caption.Track track = caption.track();
    GraphicsState.Spoken spoken = track == null ? null : graphics.spoken(track);
    MediaFault fault = spoken == null ? null : spoken.fault();
    if (fault != null) {
      facts.add(fact(SheetKey.GFX_FACT_TROUBLE, words(fault), Level.FAULT));
    }
  }

  private String words(MediaFault fault) {
    String kind = texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
    return fault.detail().isBlank() ? kind : kind + " · " + shortened(fault.detail());
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ↵ ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private Fact fact(Wording name, String value, Level level) {
    return new Fact(texts.get(name), value, level);
  }
}
