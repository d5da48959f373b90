package org.castdesk.app.feature.health;

import java.util.Locale;
import javafx.scene.Parent;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.Link;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;
import org.jspecify.annotations.Nullable;

/// How the engine runs: link, share of the machine, frames per second, late ticks.
public final class HealthController extends DeskController {
  private static final int PERIOD_MILLIS = 1000;

  /// A late tick stays amber this long, so that a glance every few seconds sees it.
  private static final long CONCERN_NANOS = 10_000_000_000L;

  private final HealthModel model = new HealthModel();
  private final HealthView view;
  private final int processors;
  private @Nullable Telemetry before;
  private long beforeNanos;
  private long lateAtNanos;
  private long lateSeen = -1;

  public HealthController(EngineMirror mirror, Texts texts, Pulse pulse) {
    super(mirror, texts);
    processors = Runtime.getRuntime().availableProcessors();
    view = new HealthView(model, texts);
    watch(mirror.linkProperty(), this::showLink);
    watch(texts.languageProperty(), _ -> showLink(mirror.linkProperty().get()));
    subscriptions().add(pulse.every(PERIOD_MILLIS, this::showNumbers));
  }

  @Override
  public Parent view() {
    return view;
  }

  private void showLink(Link link) {
    switch (link.phase()) {
      case STARTING -> show(LinkLight.Flow.CUED, TextKey.STARTING);
      case LINKED -> show(LinkLight.Flow.FLOWS, TextKey.LINKED);
      case LOST -> show(LinkLight.Flow.FAILED, TextKey.LOST);
    }
  }

  private void show(LinkLight.Flow light, TextKey word) {
    model.light.set(light);
    model.link.set(texts().get(word));
  }

  private void showNumbers(long nowNanos) {
    Telemetry now = mirror().telemetryProperty().get();
    if (now == null || !mirror().linkProperty().get().isLinked()) {
      model.cpu.set(HealthModel.UNKNOWN);
      model.framesPerSecond.set(HealthModel.UNKNOWN);
      before = null;
      return;
    }
    if (before != null && now.cpuSeconds() >= before.cpuSeconds() && nowNanos > beforeNanos) {
      double cores = (now.cpuSeconds() - before.cpuSeconds()) / ((nowNanos - beforeNanos) / 1e9);
      model.cpu.set(Math.round(100 * cores / processors) + " %");
    }
    model.framesPerSecond.set(String.format(Locale.ROOT, "%.2f", now.framesPerSecond()));
    model.late.set(Long.toString(now.lateTicks()));
    if (lateSeen >= 0 && now.lateTicks() > lateSeen) {
      lateAtNanos = nowNanos;
    }
    lateSeen = now.lateTicks();
    boolean recent = lateAtNanos != 0 && nowNanos - lateAtNanos < CONCERN_NANOS;
    model.lateConcern.set(recent ? HealthModel.Concern.WARNING : HealthModel.Concern.NONE);
    before = now;
    beforeNanos = nowNanos;
  }
}
