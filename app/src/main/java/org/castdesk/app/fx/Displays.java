package org.castdesk.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The screens of this computer, as they come and go.
///
/// **Thread**: FX.
public final class Displays {
  private final ObservableList<Display> all;

  /// @param all may change at any time
  public Displays(ObservableList<Display> all) {
    this.all = all;
  }

  /// What is plugged in.
  public static Displays ofThisComputer() {
    ObservableList<Display> found = FXCollections.observableArrayList(read());
    Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> found.setAll(read()));
    return new Displays(found);
  }

  private static List<Display> read() {
    List<Display> found = new ArrayList<>();
    for (Screen screen : Screen.getScreens()) {
      found.add(new Display(found.size() + 1, screen.getBounds(), screen.getOutputScaleX()));
    }
    return found;
  }

  public List<Display> all() {
    return List.copyOf(all);
  }

  /// Calls `action` after every change, until the subscription ends.
  public Subscriptions.Subscription onChange(Runnable action) {
    ListChangeListener<Display> listener = _ -> action.run();
    all.addListener(listener);
    return () -> all.removeListener(listener);
  }

  /// The screen that begins at this place; empty = it is not plugged in.
  public Optional<Display> at(double x, double y) {
    return all.stream().filter(display -> display.isAt(x, y)).findFirst();
  }

  /// Where most of a window is; the first for one that is nowhere.
  public Optional<Display> of(@Nullable Window window) {
    if (window == null) {
      return all.stream().findFirst();
    }
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    return all.stream()
        .filter(display -> display.bounds().contains(x, y))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /// The best place for a picture that shall not cover this window: another screen, if there is one.
  public Optional<Display> beside(@Nullable Window window) {
    Optional<Display> own = of(window);
    return all.stream()
        .filter(display -> own.isEmpty() || !display.equals(own.get()))
        .findFirst()
        .or(() -> own);
  }
}
