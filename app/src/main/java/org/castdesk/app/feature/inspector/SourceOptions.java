package org.castdesk.app.feature.inspector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.jspecify.annotations.Nullable;

/// The sources of a show to choose from.
///
/// @param failed those that do not play
record SourceOptions(Show show, Set<SourceSlot> failed, Texts texts) {
  SourceOptions {
    failed = Set.copyOf(failed);
  }

  /// @param now what is chosen now, if it is gone; null = nothing
  List<Option> with(@Nullable SourceSlot now) {
    Set<SourceSlot> slots = new LinkedHashSet<>();
    show.sources().stream().map(SourceSpec::slot).sorted().forEach(slots::add);
    if (now != null) {
      slots.add(now);
    }
    return slots.stream()
        .map(slot ->
            new Option(
                slot.value(),
                Words.name(slot.value() + " " + name(slot)),
                failed.contains(slot) ? Words.of(TextKey.PLATE_FAILED) : null))
        .toList();
  }

  String name(SourceSlot slot) {
    return show.source(slot).map(SourceSpec::name).orElse(texts.get(TextKey.SOURCE_FREE));
  }
}
