package org.castdesk.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.FrameRate;

/// How much of each source's past is needed, because a layer shows or plays it later than it comes.
///
/// Every layout counts, on air or not: what is taken next must be late at once.
///
/// @param pictures by slot, without those that are never late. **Units**: frames
/// @param sounds likewise. **Units**: samples at 48 kHz
public record Delays(Map<SourceSlot, Integer> pictures, Map<SourceSlot, Integer> sounds) {
  public static final Delays NONE = new Delays(Map.of(), Map.of());

  public Delays {
    pictures = Map.copyOf(pictures);
    sounds = Map.copyOf(sounds);
  }

  public static Delays of(EngineState state) {
    Map<SourceSlot, Integer> pictures = new HashMap<>();
    Map<SourceSlot, Integer> sounds = new HashMap<>();
    FrameRate rate = state.show().format().rate();
    add(state.show().layouts(), rate, pictures, sounds);
    // What is on air may have been edited since.
    add(List.of(state.onAir().program().layout()), rate, pictures, sounds);
    if (state.onAir().mixing() != null) {
      add(List.of(state.onAir().mixing().to().layout()), rate, pictures, sounds);
    }
    return pictures.isEmpty() && sounds.isEmpty() ? NONE : new Delays(pictures, sounds);
  }

  private static void add(
      List<Layout> layouts,
      FrameRate rate,
      Map<SourceSlot, Integer> pictures,
      Map<SourceSlot, Integer> sounds) {
    for (Layout layout : layouts) {
      for (VideoLayer layer : layout.videoLayers()) {
        if (layer.delayMillis() > 0) {
          pictures.merge(layer.slot(), (int) frames(layer.delayMillis(), rate), Math::max);
        }
      }
      for (AudioLayer layer : layout.audioLayers()) {
        if (layer.delayMillis() > 0) {
          sounds.merge(layer.slot(), samples(layer.delayMillis()), Math::max);
        }
      }
    }
  }

  /// The nearest whole number of frames.
  static long frames(int millis, FrameRate rate) {
    return Math.round(millis / 1000.0 * rate.framesPerSecond());
  }

  static int samples(int millis) {
    return millis * (AudioFormat.SAMPLE_RATE_HZ / 1000);
  }
}
