package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.castdesk.app.feature.Message.Weight;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// What is worth a line between two states of the engine: the air first, then sources and outputs.
public final class Notices {
  private final EngineState before;
  private final EngineState after;
  private final Set<SourceSlot> failed;
  private final List<Message> found = new ArrayList<>();

  private Notices(EngineState before, EngineState after, Set<SourceSlot> failed) {
    this.before = before;
    this.after = after;
    this.failed = failed;
  }

  /// @param failed the sources that have failed and not played since; kept here from state to state
  public static List<Message> between(
      EngineState before, EngineState after, Set<SourceSlot> failed) {
    Notices notices = new Notices(before, after, failed);
    notices.lookAtAir(before.onAir(), after.onAir());
    after.sources().forEach(notices::lookAtSource);
    after.outputs().forEach(notices::lookAtOutput);
    return notices.found;
  }

  private void add(Weight weight, Wording text, Object... parts) {
    found.add(Message.of(weight, text, parts));
  }

  private void lookAtAir(OnAir was, OnAir is) {
    // A live edit of what is on air is no take.
    boolean taken =
        !was.program().scene().id().equals(is.program().scene().id())
            || !was.program().takenAt().equals(is.program().takenAt());
    if (taken) {
      add(Weight.NOTE, TextKey.NOTICE_ON_AIR, is.program().scene().name());
    }
    if (was.fade().black() != is.fade().black()) {
      add(Weight.NOTE, is.fade().black() ? TextKey.NOTICE_BLACK : TextKey.NOTICE_NOT_BLACK);
    }
    if ((was.urgent() == null) != (is.urgent() == null)) {
      add(
          Weight.WARNING,
          is.urgent() == null ? TextKey.NOTICE_URGENT_OFF : TextKey.NOTICE_URGENT_ON);
    }
  }

  private void lookAtSource(SourceSlot slot, SourceStatus is) {
    SourceStatus was = before.sources().get(slot);
    String name =
        after.show().source(slot).map(SourceSpec::name).map(n -> slot.value() + " " + n).orElse("");
    MediaFault damage = is.damage();
    if (damage != null && (was == null || !damage.equals(was.damage()))) {
      add(Weight.WARNING, TextKey.NOTICE_SOURCE, name, fault(damage));
    }
    lookAtSights(name, was == null ? List.of() : was.sights(), is);
    SourceStatus.@Nullable Phase phase = was == null ? null : was.phase();
    if (sameKind(phase, is.phase())) {
      return;
    }
    switch (is.phase()) {
      case SourceStatus.Phase.Failed(MediaFault fault, _) -> {
        failed.add(slot);
        add(Weight.FAULT, TextKey.NOTICE_SOURCE, name, fault(fault));
      }
      case SourceStatus.Phase.Holding holding -> {
        MediaFault cause = holding.cause();
        if (cause == null) {
          add(Weight.WARNING, TextKey.NOTICE_HOLDING, name);
        } else {
          add(Weight.WARNING, StreamKey.NOTICE_HOLDING_WHY, name, fault(cause));
        }
      }
      case SourceStatus.Phase.Running _ -> {
        // Between a failure and the next picture it opens anew.
        if (failed.remove(slot) || phase instanceof SourceStatus.Phase.Holding) {
          add(Weight.NOTE, TextKey.NOTICE_SOURCE_BACK, name);
        }
      }
      case SourceStatus.Phase.Ended _ -> add(Weight.NOTE, TextKey.NOTICE_ENDED, name);
      case SourceStatus.Phase.Opening _ -> {}
    }
  }

  /// Each oddity when it begins; one line when the last of them is over. Holding and failing have
  /// lines of their own.
  private void lookAtSights(String name, List<Sight> were, SourceStatus is) {
    for (Sight sight : is.sights()) {
      if (!were.contains(sight)) {
        add(
            Weight.WARNING,
            TextKey.NOTICE_SOURCE,
            name,
            StreamKey.valueOf("SIGHT_" + sight.name() + "_SAID"));
      }
    }
    if (!were.isEmpty()
        && is.sights().isEmpty()
        && is.phase() instanceof SourceStatus.Phase.Running) {
      add(Weight.NOTE, StreamKey.SIGHT_OVER, name);
    }
  }

  private void lookAtOutput(OutputId id, OutputStatus is) {
    OutputStatus was = before.outputs().get(id);
    if (was != null && sameKind(was.phase(), is.phase())) {
      return;
    }
    switch (is.phase()) {
      case OutputStatus.Phase.Running running ->
          add(Weight.NOTE, TextKey.NOTICE_OUTPUT_RUNS, id.value(), file(running.target()));
      case OutputStatus.Phase.Stopped stopped ->
          add(Weight.NOTE, TextKey.NOTICE_OUTPUT_ENDED, id.value(), file(stopped.target()));
      case OutputStatus.Phase.Failed failed ->
          add(Weight.FAULT, TextKey.NOTICE_SOURCE, id.value(), fault(failed.fault()));
      case OutputStatus.Phase.Starting _, OutputStatus.Phase.Stopping _ -> {}
    }
  }

  /// A source that fails again for another reason is news; the same failure tried anew is not.
  private static boolean sameKind(@Nullable Object was, Object is) {
    if (was instanceof SourceStatus.Phase.Failed before
        && is instanceof SourceStatus.Phase.Failed after) {
      return before.fault().code() == after.fault().code();
    }
    if (was instanceof SourceStatus.Phase.Holding before
        && is instanceof SourceStatus.Phase.Holding after) {
      return after.cause() == null || before.cause() != null;
    }
    return was != null && Objects.equals(was.getClass(), is.getClass());
  }

  private static TextKey fault(MediaFault fault) {
    return TextKey.valueOf("FAULT_" + fault.code().name());
  }

  private static String file(String target) {
    return target.substring(target.lastIndexOf('/') + 1);
  }
}
