package org.castdesk.engine.switcher;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What an operator does with a source: play, pause, seek, open anew.
final class Sources {
  private Sources() {}

  static SourceStatus opening(
      int generation, int failures, @Nullable MediaInfo info, FrameNumber frame) {
    return new SourceStatus(
        new Phase.Opening(frame),
        info,
        PlayHead.AT_START,
        generation,
        generation,
        failures,
        null,
        List.of());
  }

  static Decision decide(EngineState state, SourceCommand command, FrameNumber frame) {
    SourceSlot slot = command.slot();
    SourceStatus status = state.sources().get(slot);
    SourceSpec spec = state.show().source(slot).orElse(null);
    if (status == null || spec == null) {
      return Decision.refused(
          Reason.UNKNOWN, "There is no source in " + slot + "; the show has: " + known(state));
    }
    return switch (command) {
      case SourceCommand.Play _ -> play(state, slot, status, frame);
      case SourceCommand.Pause _, SourceCommand.Seek _ when isLive(spec) ->
          Decision.refused(
              Reason.NOT_NOW, slot + " is live: it has no position, and cannot be paused or moved");
      case SourceCommand.Pause _ -> pause(state, slot, status, frame);
      case SourceCommand.Seek(_, Duration position) -> seek(state, spec, status, position, frame);
      case SourceCommand.Reopen _ when isLive(spec) && isOpen(status.phase()) -> {
        Step again = Reconnecting.now(state, spec, status, 0, frame);
        yield Decision.done(again.state(), again.effects().toArray(Effect[]::new));
      }
      case SourceCommand.Reopen _ ->
          Decision.done(
              Next.source(
                  state, slot, opening(status.generation() + 1, 0, status.info(), frame), frame),
              new Effect.OpenSource(spec, status.generation() + 1));
    };
  }

  private static Decision play(
      EngineState state, SourceSlot slot, SourceStatus status, FrameNumber frame) {
    return switch (status.phase()) {
      // It plays by itself as soon as it is open.
      case Phase.Opening _ -> Decision.done(state);
      case Phase.Running _, Phase.Holding _ ->
          Decision.done(
              Next.source(state, slot, status.with(turned(state, status, frame, true)), frame));
      case Phase.Ended _ -> moved(state, slot, status, new PlayHead(frame, 0, true));
      case Phase.Failed(MediaFault fault, _) -> failed(slot, fault);
    };
  }

  private static Decision pause(
      EngineState state, SourceSlot slot, SourceStatus status, FrameNumber frame) {
    return switch (status.phase()) {
      case Phase.Opening _ ->
          Decision.refused(Reason.NOT_NOW, slot + " is still opening and does not play yet");
      case Phase.Running _, Phase.Holding _ ->
          Decision.done(
              Next.source(state, slot, status.with(turned(state, status, frame, false)), frame));
      case Phase.Ended _ -> Decision.done(state);
      case Phase.Failed(MediaFault fault, _) -> failed(slot, fault);
    };
  }

  private static Decision seek(
      EngineState state,
      SourceSpec spec,
      SourceStatus status,
      Duration position,
      FrameNumber frame) {
    SourceSlot slot = spec.slot();
    Duration end = end(spec, status.info());
    if (end != null && position.compareTo(end) >= 0) {
      return Decision.refused(
          Reason.NOT_NOW,
          "%s ends at %s and cannot be moved to %s"
              .formatted(slot, seconds(end), seconds(position)));
    }
    long nanos;
    try {
      nanos = position.toNanos();
    } catch (ArithmeticException e) {
      return Decision.refused(Reason.NOT_NOW, slot + " cannot be moved that far: " + position);
    }
    return switch (status.phase()) {
      // Carried out once it is open: before that there is nobody to tell.
      case Phase.Opening _ ->
          Decision.done(
              Next.source(state, slot, status.with(new PlayHead(frame, nanos, false)), frame));
      case Phase.Running _, Phase.Holding _ ->
          moved(state, slot, status, new PlayHead(frame, nanos, status.head().playing()));
      case Phase.Ended _ -> moved(state, slot, status, new PlayHead(frame, nanos, true));
      case Phase.Failed(MediaFault fault, _) -> failed(slot, fault);
    };
  }

  /// The source moves its playing head; from here on it is another generation.
  static Decision moved(EngineState state, SourceSlot slot, SourceStatus status, PlayHead head) {
    int generation = status.generation() + 1;
    SourceStatus after =
        new SourceStatus(
            new Phase.Running(),
            status.info(),
            head,
            generation,
            status.openedGeneration(),
            status.failures(),
            status.damage(),
            List.of());
    return Decision.done(
        Next.source(state, slot, after, head.startedAt()),
        new Effect.SeekSource(slot, head.positionNanos(), generation));
  }

  static PlayHead stopped(EngineState state, SourceStatus status, FrameNumber frame) {
    return turned(state, status, frame, false);
  }

  private static PlayHead turned(
      EngineState state, SourceStatus status, FrameNumber frame, boolean playing) {
    FrameRate rate = state.show().format().rate();
    PlayHead head = status.head();
    return head.playing() == playing
        ? head
        : new PlayHead(frame, head.positionAt(frame.value(), rate), playing);
  }

  private static @Nullable Duration end(SourceSpec spec, @Nullable MediaInfo info) {
    if (info == null || info.duration() == null) {
      return null;
    }
    return switch (spec.content()) {
      case SourceContent.Media media ->
          media.repeat().isEndless() ? null : info.duration().multipliedBy(media.repeat().times());
      case SourceContent.Live _,
          SourceContent.Still _,
          SourceContent.Colour _,
          SourceContent.TestPattern _ ->
          null;
    };
  }

  private static boolean isLive(SourceSpec spec) {
    return spec.content() instanceof SourceContent.Live;
  }

  private static boolean isOpen(Phase phase) {
    return phase instanceof Phase.Running || phase instanceof Phase.Holding;
  }

  private static Decision failed(SourceSlot slot, MediaFault fault) {
    return Decision.refused(
        Reason.NOT_NOW, slot + " has failed (" + fault.message() + "); open it anew first");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f s", time.toMillis() / 1000.0);
  }

  static String known(EngineState state) {
    return state.sources().isEmpty()
        ? "none"
        : state.sources().keySet().stream()
            .map(SourceSlot::value)
            .collect(Collectors.joining(", "));
  }
}
