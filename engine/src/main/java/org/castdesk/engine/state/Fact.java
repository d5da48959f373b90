package org.castdesk.engine.state;

import java.util.List;
import java.util.Map;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Binding;
import org.jspecify.annotations.Nullable;

/// A report from inside. Facts and commands share one queue, so their order is the truth.
public sealed interface Fact {

  /// What a source's worker reports; ignored when the generation is not the current one.
  sealed interface SourceFact extends Fact {
    SourceSlot slot();

    int generation();
  }

  record SourceOpened(SourceSlot slot, int generation, MediaInfo info) implements SourceFact {}

  /// Frames come again after a pause in the flow.
  record SourceResumed(SourceSlot slot, int generation) implements SourceFact {}

  /// No frame was there in time for too long.
  record SourceStalled(SourceSlot slot, int generation) implements SourceFact {}

  record SourceEnded(SourceSlot slot, int generation) implements SourceFact {}

  record SourceFailed(SourceSlot slot, int generation, MediaFault fault) implements SourceFact {}

  /// It plays on without the parts that cannot be read.
  record SourceDamaged(SourceSlot slot, int generation, MediaFault fault) implements SourceFact {}

  /// What is odd about what it shows from now on.
  record SourceSeen(SourceSlot slot, int generation, List<Sight> sights) implements SourceFact {
    public SourceSeen {
      sights = List.copyOf(sights);
    }
  }

  /// What is known of graphics.
  sealed interface GraphicFact extends Fact {}

  /// The time of day, at the start and whenever the machine's clock was set.
  record ClockRead(GraphicsState.WallClock clock) implements GraphicFact {}

  record DataRead(Binding binding, String text) implements GraphicFact {}

  /// What was read before stays.
  record DataFailed(Binding binding, MediaFault fault) implements GraphicFact {}

  /// What a track of subtitles says from now on, empty = nothing; or why it says nothing.
  ///
  /// @param frames so many frames from now, as far as is known
  record TrackSpoke(
      Graphic.Caption.Track track, String words, long frames, @Nullable MediaFault fault)
      implements GraphicFact {}

  /// Nobody shows this track any more.
  record TrackForgotten(Graphic.Caption.Track track) implements GraphicFact {}

  /// A graphic or a background cannot be drawn, or not as asked for; null = now it can.
  record GraphicTroubled(Graphic.Owner owner, @Nullable MediaFault fault) implements GraphicFact {}

  /// How large the graphics of the scene on PVW are drawn.
  record GraphicsMeasured(Map<ComponentId, GraphicsState.Drawn> drawn) implements GraphicFact {
    public GraphicsMeasured {
      drawn = Map.copyOf(drawn);
    }
  }

  record OutputStarted(OutputId output, String target) implements Fact {}

  record OutputStopped(OutputId output) implements Fact {}

  record OutputFailed(OutputId output, MediaFault fault) implements Fact {}
}
