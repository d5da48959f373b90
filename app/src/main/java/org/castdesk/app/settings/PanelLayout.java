package org.castdesk.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.castdesk.app.fx.Subscriptions;

/// Where the user left the panels: sizes and open-or-closed by name, such as `dock.height`. It
/// knows no panel; each keeps its own names.
///
/// **Thread**: FX.
public final class PanelLayout {
  private final Map<String, Object> values = new TreeMap<>();
  private final BiConsumer<String, Object> changed;

  private final List<Runnable> adopted = new ArrayList<>();

  /// @param changed hears every new value
  PanelLayout(BiConsumer<String, Object> changed) {
    this.changed = changed;
  }

  /// The remembered number, or `usual` when there is none.
  public double number(String name, double usual) {
    return values.get(name) instanceof Double number ? number : usual;
  }

  public void setNumber(String name, double value) {
    if (Double.isFinite(value)) {
      set(name, value);
    }
  }

  /// The remembered yes or no, or `usual` when there is none.
  public boolean flag(String name, boolean usual) {
    return values.get(name) instanceof Boolean flag ? flag : usual;
  }

  public void setFlag(String name, boolean value) {
    set(name, value);
  }

  private void set(String name, Object value) {
    if (!Objects.equals(values.put(name, value), value)) {
      changed.accept(name, value);
    }
  }

  /// Calls `action` now, and again whenever the settings' file was read: that may be after the window
  /// is there.
  ///
  /// @return ends it
  public Subscriptions.Subscription onAdopted(Runnable action) {
    adopted.add(action);
    action.run();
    return () -> adopted.remove(action);
  }

  void adopt(Map<String, Object> remembered) {
    values.clear();
    values.putAll(remembered);
    List.copyOf(adopted).forEach(Runnable::run);
  }
}
