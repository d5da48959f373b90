package org.castdesk.engine.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.GraphicsState.Reading;
import org.castdesk.engine.state.Hazard.Kind;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;

/// Looks for what is wrong with a layout that is about to go on air.
final class Hazards {
  /// Under this a clip's rest is no shot any more. **Source**: decision 77.
  private static final double SOON_SECONDS = 10;

  private final EngineState state;
  private final long frame;
  private final FrameRate rate;
  private final Set<SourceSlot> silent;
  private final List<Hazard> found = new ArrayList<>();

  Hazards(EngineState state, long frame, Set<SourceSlot> silent) {
    this.state = state;
    this.frame = frame;
    this.silent = silent;
    rate = state.show().format().rate();
  }

  List<Hazard> of(AirPicture now, Layout next, List<Component> components) {
    for (SourceSlot slot : used(next)) {
      source(slot);
    }
    Set<SourceSlot> heard = new TreeSet<>();
    next.audioLayers().stream()
        .filter(layer -> layer.volume() > 0)
        .map(AudioLayer::slot)
        .forEach(heard::add);
    heard.forEach(this::sound);
    components.forEach(this::graphic);
    if (state.graphics().backgrounds().containsKey(next.id())) {
      found.add(new Hazard(Kind.BACKGROUND_FAILED, null, 0));
    }
    double pictures = SceneCost.pictures(next, state.show().format());
    if (pictures > SceneCost.MOST_PICTURES) {
      found.add(new Hazard(Kind.COSTLY, null, pictures));
    }
    if (state.onAir().urgent() != null) {
      found.add(new Hazard(Kind.COVERED, null, 0));
    }
    if (state.onAir().fade().black()) {
      found.add(new Hazard(Kind.BLACK, null, 0));
    }
    if (now.layout().equals(next) && now.components().equals(components)) {
      found.add(new Hazard(Kind.ON_AIR_ALREADY, null, 0));
    }
    found.sort(Comparator.comparing(Hazard::kind));
    return found;
  }

  private void graphic(Component component) {
    MediaFault trouble = state.graphics().troubles().get(component.id());
    if (trouble != null) {
      Kind kind =
          trouble.code() == FaultCode.FONT_MISSING ? Kind.FONT_MISSING : Kind.GRAPHIC_FAILED;
      found.add(new Hazard(kind, null, component.id(), 0));
    }
    if (component.graphic() instanceof Graphic.Caption caption
        && isUnread(component.id(), caption)) {
      found.add(new Hazard(Kind.DATA_FAILED, null, component.id(), 0));
    }
    if (component.graphic() instanceof Graphic.Text text && text.binding() != null) {
      Reading reading = state.graphics().reading(text.binding());
      if (reading != null && reading.fault() != null) {
        found.add(new Hazard(Kind.DATA_FAILED, null, component.id(), 0));
      }
    }
  }

  /// Not while a client sends its words.
  private boolean isUnread(ComponentId id, Graphic.Caption caption) {
    Graphic.Caption.Track track = caption.track();
    GraphicsState.Spoken spoken = track == null ? null : state.graphics().spoken(track);
    return spoken != null && spoken.fault() != null && !state.graphics().captions().containsKey(id);
  }

  private void sound(SourceSlot slot) {
    if (TakeSheet.hasNoSound(state, slot)) {
      found.add(new Hazard(Kind.NO_SOUND, slot, 0));
    } else if (silent.contains(slot)) {
      found.add(new Hazard(Kind.SILENT, slot, 0));
    }
  }

  private static Set<SourceSlot> used(Layout layout) {
    Set<SourceSlot> slots = new TreeSet<>();
    layout.videoLayers().stream()
        .filter(layer -> layer.opacity() > 0)
        .map(VideoLayer::slot)
        .forEach(slots::add);
    layout.audioLayers().stream().map(AudioLayer::slot).forEach(slots::add);
    return slots;
  }

  private void source(SourceSlot slot) {
    SourceStatus status = state.sources().get(slot);
    SourceSpec spec = state.show().source(slot).orElse(null);
    if (status == null || spec == null) {
      found.add(new Hazard(Kind.EMPTY_SLOT, slot, 0));
      return;
    }
    switch (status.phase()) {
      case Phase.Opening _ -> found.add(new Hazard(Kind.OPENING, slot, 0));
      case Phase.Failed _ -> found.add(new Hazard(Kind.FAILED, slot, 0));
      case Phase.Holding(FrameNumber since, _, _, _) ->
          found.add(new Hazard(Kind.HOLDING, slot, seconds(frame - since.value())));
      case Phase.Ended _ -> found.add(new Hazard(Kind.ENDED, slot, 0));
      case Phase.Running _ -> running(slot, status);
    }
    if (status.damage() != null) {
      found.add(new Hazard(Kind.DAMAGED, slot, 0));
    }
  }

  private void running(SourceSlot slot, SourceStatus status) {
    if (status.sights().contains(Sight.BLACK)) {
      found.add(new Hazard(Kind.DARK, slot, 0));
    } else if (status.sights().contains(Sight.FROZEN)) {
      found.add(new Hazard(Kind.FROZEN, slot, 0));
    }
    if (!status.head().playing()) {
      found.add(new Hazard(Kind.PAUSED, slot, 0));
    }
    double left = ClipRest.seconds(state, slot, frame);
    if (left < SOON_SECONDS) {
      found.add(new Hazard(Kind.ENDS_SOON, slot, left));
    }
  }

  private double seconds(long frames) {
    return frames / rate.framesPerSecond();
  }
}
