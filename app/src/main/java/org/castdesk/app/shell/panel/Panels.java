package org.castdesk.app.shell.panel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.ContextMenuEvent;
import org.castdesk.app.control.Splitter;
import org.castdesk.app.control.Splitter.Grows;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.jspecify.annotations.Nullable;

/// The panels of the Director with the edges between them: they are resized, closed to a bar, taken
/// out into windows, and all of it lasts.
///
/// **Thread**: FX.
public final class Panels {
  private final Arrangement arrangement;
  private final PanelLayout memory;
  private final Texts texts;
  private final PanelMenu menu;
  private final ObservableValue<Boolean> seen;
  private final Map<Panel, PanelFrame> frames = new EnumMap<>(Panel.class);
  private final Map<Split, Splitter> splitters = new EnumMap<>(Split.class);
  private final Map<Panel, PanelWindow> windows = new EnumMap<>(Panel.class);
  private final Map<Panel, ObservableValue<Boolean>> elsewhere = new EnumMap<>(Panel.class);
  private @Nullable DeskGeometry places;
  private @Nullable DeskWindows deskWindows;

  /// @param seen whether the Director is the screen that is open
  /// @param changed runs when the window must be laid out anew
  public Panels(PanelLayout memory, Texts texts, ObservableValue<Boolean> seen, Runnable changed) {
    this.memory = memory;
    this.texts = texts;
    this.seen = seen;
    arrangement = new Arrangement(memory);
    menu = new PanelMenu(arrangement, texts);
    for (Split split : Split.values()) {
      splitters.put(split, splitter(split));
    }
    arrangement
        .wishesProperty()
        .addListener((_, _, _) -> {
          showAll();
          changed.run();
        });
  }

  /// This panel is in sight on another screen, too, which gives it a place there. Say it before the
  /// panel is put.
  public Panels alsoSeen(Panel panel, ObservableValue<Boolean> there) {
    elsewhere.put(panel, there);
    return this;
  }

  /// Which panel this node is.
  public Panels put(Panel panel, Parent content) {
    PanelFrame frame =
        new PanelFrame(panel, content, texts, () -> arrangement.setState(panel, Panel.State.OPEN));
    ObservableValue<Boolean> there = elsewhere.get(panel);
    frame
        .visibleProperty()
        .bind(there == null ? seen : seen.flatMap(here -> there.map(other -> here || other)));
    frame.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> ask(panel, event));
    frames.put(panel, frame);
    return this;
  }

  /// The keys that close a panel to a bar and take it out, for its head.
  public Node[] tools(Panel panel) {
    TallyButton out = tool("mdi2o-open-in-new", TextKey.PANEL_DETACH, panel);
    out.setId("detach-" + panel.code());
    out.setOnPress(() -> arrangement.setState(panel, Panel.State.DETACHED));
    TallyButton close = tool("mdi2c-chevron-down", TextKey.PANEL_CLOSE, panel);
    close.setId("close-" + panel.code());
    close.setOnPress(() -> arrangement.setState(panel, Panel.State.CLOSED));
    ObservableValue<Boolean> here =
        arrangement.wishesProperty().map(wishes -> wishes.isOpen(panel));
    for (Node key : List.of(out, close)) {
      key.visibleProperty().bind(here);
    }
    return new Node[] {out, close};
  }

  private TallyButton tool(String icon, TextKey words, Panel panel) {
    TallyButton key = TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "tool-key");
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            texts
                .text(words)
                .flatMap(_ -> texts.text(panel.words()).map(name -> texts.get(words, name))));
    KeyTips.explain(
        key,
        texts,
        words == TextKey.PANEL_CLOSE ? TextKey.TOOL_CLOSE : TextKey.TOOL_DETACH,
        words == TextKey.PANEL_CLOSE ? TextKey.HELP_TOOL_CLOSE : TextKey.HELP_TOOL_DETACH);
    return key;
  }

  private void ask(Panel panel, ContextMenuEvent event) {
    Node owner = frames.get(panel);
    if (owner != null) {
      menu.forOne(panel).show(owner, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  private Splitter splitter(Split split) {
    Splitter splitter =
        new Splitter(
            switch (split) {
              case LOWER -> Grows.UP;
              case SCENES, SOURCES -> Grows.DOWN;
              case SOUND, INSPECTOR -> Grows.LEFT;
            });
    splitter.setId("split-" + split.name());
    splitter.visibleProperty().bind(seen);
    splitter.controls(
        () -> places == null ? 0 : places.size(split),
        size -> arrangement.setSize(split, size),
        () -> arrangement.setSize(split, 0));
    splitter.accessibleTextProperty().bind(texts.text(TextKey.SPLITTER));
    KeyTips.explain(splitter, texts, TextKey.SPLITTER, TextKey.HELP_SPLITTER);
    return splitter;
  }

  /// Everything that belongs into the window, in the order of Tab.
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(frames.values());
    nodes.addAll(splitters.values());
    return nodes;
  }

  public Wishes wishes() {
    return arrangement.wishes();
  }

  /// The menu of all panels, above the key that opens it.
  public void ask(Node owner) {
    menu.showAbove(owner);
  }

  /// Opens a panel that is closed; one in another window comes to the front there.
  public void reveal(Panel panel) {
    if (arrangement.wishes().state(panel) == Panel.State.CLOSED) {
      arrangement.setState(panel, Panel.State.OPEN);
    }
  }

  /// The main window is there: windows that were open come back.
  public void begin(DeskWindows windows) {
    deskWindows = windows;
    showAll();
  }

  private void showAll() {
    frames.forEach((panel, frame) -> show(panel, frame, arrangement.wishes().state(panel)));
  }

  private void show(Panel panel, PanelFrame frame, Panel.State state) {
    DeskWindows with = deskWindows;
    boolean away = state == Panel.State.DETACHED && with != null;
    PanelWindow open = windows.get(panel);
    if (open != null && !away) {
      windows.remove(panel);
      open.close();
    }
    frame.show(state);
    if (away && with != null && open == null) {
      detach(panel, frame, with);
    }
  }

  private void detach(Panel panel, PanelFrame frame, DeskWindows with) {
    Bounds bounds = frame.localToScreen(frame.getLayoutBounds());
    PanelWindow window = new PanelWindow(with, frame.content(), density().styleClass());
    windows.put(panel, window);
    window.show(
        texts.text(panel.words()),
        new WindowPlace(memory, panel.code() + ".window"),
        bounds,
        () -> arrangement.setState(panel, Panel.State.OPEN));
  }

  private Density density() {
    return places == null ? Density.REGULAR : places.density();
  }

  /// Puts everything in its place.
  public void layout(DeskGeometry newPlaces) {
    boolean tighter = places == null || !places.density().equals(newPlaces.density());
    places = newPlaces;
    frames.forEach((panel, frame) -> place(frame, newPlaces.place(panel)));
    splitters.forEach((split, splitter) -> place(splitter, gap(split, newPlaces)));
    if (tighter) {
      windows.values().forEach(window -> window.setDensity(newPlaces.density().styleClass()));
    }
  }

  /// Puts one panel at the top of a room that is not the Director's, as high as it is there.
  ///
  /// @return how much of the room it takes
  public double layoutAlone(Panel panel, Rectangle2D room) {
    PanelFrame frame = frames.get(panel);
    if (frame == null) {
      return 0;
    }
    if (arrangement.wishes().state(panel) == Panel.State.DETACHED) {
      place(frame, Rectangle2D.EMPTY);
      return 0;
    }
    double height = Math.min(frame.getHeight(), room.getHeight() / 2);
    place(frame, new Rectangle2D(room.getMinX(), room.getMinY(), room.getWidth(), height));
    return height;
  }

  /// Where an edge can be taken hold of: the whole gap; nowhere, when there is nothing to size.
  private Rectangle2D gap(Split split, DeskGeometry at) {
    double gap = at.density().gap();
    Rectangle2D lower = at.lower();
    Rectangle2D of = at.place(sized(split));
    boolean can =
        switch (split) {
          case LOWER -> true;
          case SCENES, SOURCES, INSPECTOR -> wishes().isOpen(sized(split));
          case SOUND -> wishes().isOpen(Panel.SOUND) && wishes().isOpen(Panel.DOCK);
        };
    if (!can) {
      return Rectangle2D.EMPTY;
    }
    return switch (split) {
      case LOWER -> new Rectangle2D(lower.getMinX(), lower.getMinY() - gap, lower.getWidth(), gap);
      case SCENES, SOURCES -> new Rectangle2D(of.getMinX(), of.getMaxY(), of.getWidth(), gap);
      case SOUND, INSPECTOR ->
          new Rectangle2D(of.getMinX() - gap, of.getMinY(), gap, of.getHeight());
    };
  }

  private static Panel sized(Split split) {
    return switch (split) {
      case LOWER, SCENES -> Panel.SCENES;
      case SOURCES -> Panel.SOURCES;
      case SOUND -> Panel.SOUND;
      case INSPECTOR -> Panel.INSPECTOR;
    };
  }

  private static void place(Node node, Rectangle2D where) {
    node.resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
  }

  /// The windows that stand over a part of the screen are away until [#showCovered].
  ///
  /// @return whether there were any
  boolean uncover(Bounds part) {
    List<PanelWindow> covering =
        windows.values().stream().filter(window -> window.covers(part)).toList();
    covering.forEach(PanelWindow::stepAside);
    return !covering.isEmpty();
  }

  void showCovered() {
    windows.values().forEach(PanelWindow::stepBack);
  }

  /// The windows go with the main one; what is detached stays so for the next time.
  public void close() {
    deskWindows = null;
    windows.values().forEach(PanelWindow::close);
    windows.clear();
  }
}
