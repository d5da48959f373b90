package org.castdesk.app.control;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/// A small light that tells by its shape first, by its colour second, how something flows.
public final class LinkLight extends Region {
  private final ObjectProperty<Flow> flow = new SimpleObjectProperty<>(this, "flow");

  /// What the light can say.
  public enum Flow {
    /// A thin ring.
    OFF,
    /// A ring: ready, or starting.
    CUED,
    /// A disc.
    FLOWS,
    /// A half disc: pictures come, but too far apart.
    LATE,
    /// A square.
    HOLDING,
    /// A triangle: the stand-by picture is shown instead.
    SLATE,
    /// A box with a cross.
    FAILED,
    /// A red disc: the one lamp that is filled red, because recorders have it.
    RECORDING
  }

  public LinkLight() {
    getStyleClass().add("link-light");
    flow.addListener(
        (_, _, now) -> getStyleClass().setAll("link-light", now.name().toLowerCase(Locale.ROOT)));
    flow.set(Flow.OFF);
    setMinSize(10, 10);
    setMaxSize(10, 10);
  }

  public ObjectProperty<Flow> flowProperty() {
    return flow;
  }
}
