package org.castdesk.app.shell.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.castdesk.app.fx.FxThread;
import org.jspecify.annotations.Nullable;

/// What must be seen whole while it is open. A panel's window stays above the desk, so one that
/// stands over it is away for so long.
///
/// A window that appears gets the keyboard from most window managers. So they come back when no menu
/// and no form is open any more either, which would close then, and the desk asks for the keyboard.
///
/// **Thread**: FX.
public final class Foreground {
  private final List<Node> all = new ArrayList<>();
  private final Panels panels;
  private final Runnable layout;

  /// There while windows are away: watches what else is open.
  private @Nullable Subscription away;

  /// @param layout puts what has just become visible in its place
  public Foreground(Panels panels, Runnable layout) {
    this.panels = panels;
    this.layout = layout;
  }

  /// @param overlay visible while it is open
  public void add(Node overlay) {
    all.add(overlay);
    overlay
        .visibleProperty()
        .subscribe((_, open) -> {
          if (open) {
            layout.run();
            makeRoom(overlay.localToScreen(overlay.getLayoutBounds()));
          }
          look();
        });
  }

  private void makeRoom(Bounds part) {
    if (panels.uncover(part) && away == null) {
      away = Window.getWindows().subscribe(this::look);
    }
  }

  /// A command of the palette opens its form a moment after the palette is closed.
  private void look() {
    if (away != null) {
      FxThread.after(this::comeBack);
    }
  }

  private void comeBack() {
    boolean isFree =
        all.stream().noneMatch(Node::isVisible)
            && Window.getWindows().stream().noneMatch(PopupWindow.class::isInstance);
    if (away != null && isFree) {
      close();
      panels.showCovered();
      all.getFirst().getScene().getWindow().requestFocus();
    }
  }

  /// Looks no more at the windows of this program, which would keep a closed desk.
  public void close() {
    if (away != null) {
      away.unsubscribe();
      away = null;
    }
  }
}
