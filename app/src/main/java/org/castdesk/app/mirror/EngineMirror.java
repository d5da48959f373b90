package org.castdesk.app.mirror;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.castdesk.app.fx.FxThread;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The engine as the window sees it: the newest state and readings as properties.
///
/// States between two pulses are skipped, never queued. When the engine stops ticking the last
/// known
/// state stays, and the link says so.
///
/// **Thread**: FX, except where a method says otherwise.
public final class EngineMirror {
  /// Longer without a tick than this is a fault to show; the desk promises one second.
  private static final long LOST_AFTER_NANOS = 700_000_000L;

  private final ReadOnlyObjectWrapper<@Nullable EngineState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Engine> engine = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Telemetry> telemetry =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.STARTING);
  private final ReadOnlyIntegerWrapper links = new ReadOnlyIntegerWrapper();
  private final OpenQuestion question = new OpenQuestion();
  private Engine.@Nullable Subscription subscription;
  private long lastTicks = -1;
  private long lastTickNanos;
  private boolean everTicked;
  private boolean freshEngine;

  /// Shows another engine; the last known state stays until that one has told its own.
  public void attach(Engine newEngine) {
    detach();
    lastTicks = -1;
    freshEngine = true;
    Consumer<EngineState> newest = FxThread.newestOnly(now -> accept(newEngine, now));
    subscription = newEngine.subscribe(event -> newest.accept(event.state()), Runnable::run);
    engine.set(newEngine);
    accept(newEngine, newEngine.state());
    links.set(links.get() + 1);
  }

  /// The link to the engine came back; it may be another one, which counts from the beginning.
  public void relinked() {
    Engine current = engine.get();
    if (current != null) {
      freshEngine = true;
      lastTicks = -1;
      question.end();
      accept(current, current.state());
      links.set(links.get() + 1);
    }
  }

  /// Grows with every link; feeds and the like must be asked for again.
  public ReadOnlyIntegerProperty linksProperty() {
    return links.getReadOnlyProperty();
  }

  /// Lets go of the engine, without closing it.
  public void detach() {
    if (subscription != null) {
      subscription.close();
      subscription = null;
    }
    question.end();
    engine.set(null);
  }

  private void accept(Engine from, EngineState now) {
    EngineState shown = state.get();
    boolean newer = shown == null || freshEngine || now.revision() > shown.revision();
    if (from.equals(engine.get()) && newer) {
      freshEngine = false;
      state.set(now);
      question.look(now);
    }
  }

  /// Reads meters and counters, and notices a silent engine; called by the pulse.
  public void poll(long nowNanos) {
    Engine current = engine.get();
    if (current != null) {
      Telemetry newest = current.telemetry();
      if (newest.ticks() != lastTicks) {
        boolean moved = lastTicks >= 0;
        lastTicks = newest.ticks();
        if (moved || newest.ticks() > 0) {
          lastTickNanos = nowNanos;
          everTicked = true;
        }
      }
      telemetry.set(newest);
    }
    link.set(measure(nowNanos, current != null));
  }

  private Link measure(long nowNanos, boolean attached) {
    if (!everTicked) {
      return Link.STARTING;
    }
    long silentNanos = nowNanos - lastTickNanos;
    return attached && silentNanos < LOST_AFTER_NANOS
        ? Link.LINKED
        : new Link(Link.Phase.LOST, silentNanos / 1_000_000);
  }

  public ReadOnlyObjectProperty<@Nullable EngineState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What the closed padlock asks this desk.
  public OpenQuestion question() {
    return question;
  }

  /// The engine commands go to; null = none is there.
  public ReadOnlyObjectProperty<@Nullable Engine> engineProperty() {
    return engine.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Telemetry> telemetryProperty() {
    return telemetry.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Link> linkProperty() {
    return link.getReadOnlyProperty();
  }
}
