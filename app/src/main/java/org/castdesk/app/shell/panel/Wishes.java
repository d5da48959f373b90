package org.castdesk.app.shell.panel;

import java.util.EnumMap;
import java.util.Map;

/// How the user wants the panels. The window gives what fits.
public record Wishes(Map<Panel, Panel.State> states, Map<Split, Double> sizes) {
  /// Everything open, every size chosen by the desk.
  public static final Wishes USUAL = new Wishes(Map.of(), Map.of());

  public Wishes {
    states = Map.copyOf(states);
    sizes = Map.copyOf(sizes);
  }

  public Panel.State state(Panel panel) {
    return states.getOrDefault(panel, Panel.State.OPEN);
  }

  public boolean isOpen(Panel panel) {
    return state(panel) == Panel.State.OPEN;
  }

  /// The wished size, or `usual` where there is no wish.
  double size(Split split, double usual) {
    double size = sizes.getOrDefault(split, 0.0);
    return size > 0 ? size : usual;
  }

  public Wishes with(Split split, double size) {
    Map<Split, Double> changed = new EnumMap<>(Split.class);
    changed.putAll(sizes);
    changed.put(split, size);
    return new Wishes(states, changed);
  }

  public Wishes with(Panel panel, Panel.State state) {
    Map<Panel, Panel.State> changed = new EnumMap<>(Panel.class);
    changed.putAll(states);
    changed.put(panel, state);
    return new Wishes(changed, sizes);
  }
}
