package org.castdesk.engine.cli.bench.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.cli.bench.eyes.FlashBeepMeter;
import org.castdesk.engine.cli.bench.eyes.RecordingEyes;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Holds what was recorded against what was done to the senders.
public final class ChaosJudge {
  /// A flash or a picture so near to a trouble may still be its victim.
  private static final long MARGIN_FRAMES = 13;

  private static final double MS = 1e6;

  private final ChaosRun.Outcome outcome;
  private final List<Ordeal.Hit> hits = new ArrayList<>();

  ChaosJudge(ChaosRun.Outcome outcome) {
    this.outcome = outcome;
    outcome.ordeals().values().forEach(ordeal -> hits.addAll(ordeal.hits()));
  }

  int hits() {
    return hits.size();
  }

  /// The longest time from a trouble that has to be told to the moment it was.
  ///
  /// @param ofStores of what is played from a store of some seconds, or of all else
  double slowestTold(boolean ofStores, Map<SourceSlot, Peer.Kind> kinds) {
    return hits.stream()
        .filter(hit -> hit.trouble.mustBeTold())
        .filter(hit -> (kinds.get(hit.slot) == Peer.Kind.HLS) == ofStores)
        .mapToDouble(hit -> hit.toldAt < 0 ? 999 : ChaosRun.seconds(hit.toldAt - hit.from))
        .max()
        .orElse(0);
  }

  /// The longest time from the end of a trouble to good pictures.
  double slowestBack() {
    return hits.stream()
        .filter(hit -> hit.healedAt >= 0)
        .mapToDouble(
            hit -> hit.wellAt < 0 ? 999 : Math.max(0, ChaosRun.seconds(hit.wellAt - hit.healedAt)))
        .max()
        .orElse(0);
  }

  /// The slowest ones, for whoever wants to know.
  List<String> slowest(int count) {
    return hits.stream()
        .sorted((a, b) ->
            Long.compare(
                b.wellAt < 0 ? 99_999 : b.wellAt - b.healedAt,
                a.wellAt < 0 ? 99_999 : a.wellAt - a.healedAt))
        .limit(count)
        .map(Ordeal.Hit::toString)
        .toList();
  }

  /// What the recording shows.
  ///
  /// @param wrong pictures of slots that were not hit and do not show their pattern
  /// @param worstOffset between sound and picture where both were well, in milliseconds
  record Recorded(
      long looked, long wrong, double worstOffset, int offsets, @Nullable String where) {}

  Recorded look(Path recording, List<SourceSlot> slots) throws MediaException {
    List<RecordingEyes> eyes =
        RecordingEyes.readAll(recording, ChaosShow.FORMAT, ChaosShow.boxes(slots));
    long looked = 0;
    long wrong = 0;
    double worst = 0;
    int offsets = 0;
    String where = null;
    for (int i = 0; i < slots.size(); i++) {
      SourceSlot slot = slots.get(i);
      Ordeal ordeal = java.util.Objects.requireNonNull(outcome.ordeals().get(slot));
      for (RecordingEyes.Seen seen : eyes.get(i).pictures()) {
        long frame = frame(seen.nanos());
        if (ordeal.isHealthy(frame, MARGIN_FRAMES)) {
          looked++;
          boolean isRight = seen.shown().isPresent() && seen.shown().get().slot().equals(slot);
          if (!isRight) {
            wrong++;
            where = where == null ? slot + " at frame " + frame : where;
          }
        }
      }
      for (FlashBeepMeter.Offset offset : eyes.get(i).offsets()) {
        long frame = frame(offset.flashNanos());
        if (ordeal.isHealthy(frame, 2 * MARGIN_FRAMES) && isHeard(slot, frame)) {
          offsets++;
          worst = Math.max(worst, Math.abs(offset.nanos()) / MS);
        }
      }
    }
    return new Recorded(looked, wrong, worst, offsets, where);
  }

  private long frame(long nanos) {
    return outcome.recordedFrom() + ChaosShow.FORMAT.rate().frameAt(nanos + 1_000_000);
  }

  /// Whether this slot's sound was the programme's for a while before and after.
  private boolean isHeard(SourceSlot slot, long frame) {
    List<ChaosRun.Heard> heard = outcome.heard();
    for (int i = 0; i < heard.size(); i++) {
      long from = heard.get(i).from();
      long to = i + 1 < heard.size() ? heard.get(i + 1).from() : Long.MAX_VALUE;
      if (frame >= from + MARGIN_FRAMES && frame < to - MARGIN_FRAMES) {
        return heard.get(i).slot().equals(slot);
      }
    }
    return false;
  }
}
