package org.castdesk.app.feature.inspector;

import java.time.Duration;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.engine.show.SourceContent.Live;
import org.castdesk.engine.show.SourceSpec;

/// What can be set on a stream or a device.
final class LiveSheet {
  private LiveSheet() {}

  static List<Row<SourceSpec>> rows() {
    return List.of(Row.of(address()), Row.of(buffer()));
  }

  private static Property<SourceSpec> address() {
    return Lines.address(
        spec -> liveOf(spec).address(),
        (spec, address) -> with(spec, new Live(address, liveOf(spec).buffer())));
  }

  private static Property<SourceSpec> buffer() {
    return new Property.Quantity<>(
        "buffer",
        PropertyKey.PROP_BUFFER,
        _ ->
            NumberRule.of(
                "ms",
                (double) Live.SHORTEST_BUFFER.toMillis(),
                (double) Live.LONGEST_BUFFER.toMillis(),
                20,
                0),
        spec -> (double) liveOf(spec).buffer().toMillis(),
        (spec, millis) ->
            with(spec, new Live(liveOf(spec).address(), Duration.ofMillis(Math.round(millis)))),
        (double) Live.USUAL_BUFFER.toMillis(),
        Pace.AT_REST);
  }

  private static Live liveOf(SourceSpec spec) {
    if (spec.content() instanceof Live live) {
      return live;
    }
    throw new IllegalArgumentException(spec.slot() + " is no live source any more");
  }

  private static SourceSpec with(SourceSpec spec, Live live) {
    return new SourceSpec(spec.slot(), spec.name(), live, spec.gainDb());
  }
}
