package org.castdesk.app.shell.panel;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.castdesk.app.settings.PanelLayout;

/// The user's wishes about the panels, as they last: what is changed here is there after a restart.
///
/// **Thread**: FX.
public final class Arrangement {
  private final PanelLayout memory;
  private final ReadOnlyObjectWrapper<Wishes> wishes;

  public Arrangement(PanelLayout memory) {
    this.memory = memory;
    wishes = new ReadOnlyObjectWrapper<>(remembered());
  }

  private Wishes remembered() {
    Map<Panel, Panel.State> states = new EnumMap<>(Panel.class);
    for (Panel panel : Panel.values()) {
      boolean detached = memory.flag(panel.code() + ".detached", false);
      boolean closed = memory.flag(panel.code() + ".closed", false);
      states.put(
          panel, detached ? Panel.State.DETACHED : closed ? Panel.State.CLOSED : Panel.State.OPEN);
    }
    Map<Split, Double> sizes = new EnumMap<>(Split.class);
    for (Split split : Split.values()) {
      sizes.put(split, memory.number(split.code(), 0));
    }
    return new Wishes(states, sizes);
  }

  public ReadOnlyObjectProperty<Wishes> wishesProperty() {
    return wishes.getReadOnlyProperty();
  }

  public Wishes wishes() {
    return wishes.get();
  }

  public void setState(Panel panel, Panel.State state) {
    memory.setFlag(panel.code() + ".detached", state == Panel.State.DETACHED);
    memory.setFlag(panel.code() + ".closed", state == Panel.State.CLOSED);
    wishes.set(wishes().with(panel, state));
  }

  /// Opens what is closed or away, and closes what is open.
  public void toggle(Panel panel) {
    setState(panel, wishes().isOpen(panel) ? Panel.State.CLOSED : Panel.State.OPEN);
  }

  /// @param size 0 = the desk chooses
  public void setSize(Split split, double size) {
    memory.setNumber(split.code(), size);
    wishes.set(wishes().with(split, size));
  }

  /// Everything back in its place, in its usual size.
  public void reset() {
    for (Panel panel : Panel.values()) {
      setState(panel, Panel.State.OPEN);
    }
    for (Split split : Split.values()) {
      setSize(split, 0);
    }
  }
}
