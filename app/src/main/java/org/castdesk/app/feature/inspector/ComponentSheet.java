package org.castdesk.app.feature.inspector;

import org.castdesk.app.feature.inspector.graphic.GraphicSheets;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.engine.show.Component;

/// The most usual of one graphic among the other parts of its scene, and the way to all of it. A
/// graphic belongs to the show: other scenes that use it change with it, and the section says so.
///
/// @param index counted from the bottom
record ComponentSheet(int index, GraphicSheets sheets) {
  Section<SceneParts> section(Component component, long otherScenes) {
    Words note =
        otherScenes == 0 ? null : Words.of(PropertyKey.SHEET_SHARED, Long.toString(otherScenes));
    String id = "component-" + (index + 1);
    Lens<SceneParts, Component> lens =
        new Lens<>(
            parts -> parts.component(index),
            (parts, changed) -> parts.withComponent(index, _ -> changed));
    return new Section<>(
        id,
        Words.of(PropertyKey.SHEET_COMPONENT, component.name()),
        note,
        Row.within(sheets.brief(component), id + "-", lens),
        component.id());
  }
}
