package org.castdesk.engine.cli.bench.chaos;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.jspecify.annotations.Nullable;

/// What became of one slot over the run: since when it was in trouble, when that was told, and when
/// all was well again.
///
/// **Thread**: the run's. **Units**: programme frames.
final class Ordeal {
  /// Pictures must have come for so long before all is well.
  private static final long WELL_FRAMES = 10;

  private final SourceSlot slot;
  private final List<Hit> hits = new ArrayList<>();
  private @Nullable Hit open;
  private long goodSince = -1;
  private long heldBefore;
  private Telemetry.@Nullable Live before;

  /// One trouble.
  static final class Hit {
    final SourceSlot slot;
    final Trouble trouble;
    final long from;
    long toldAt = -1;
    long healedAt = -1;
    long wellAt = -1;

    Hit(SourceSlot slot, Trouble trouble, long from) {
      this.slot = slot;
      this.trouble = trouble;
      this.from = from;
    }

    @Override
    public String toString() {
      return slot
          + " "
          + trouble.words()
          + " from "
          + from
          + ", told "
          + toldAt
          + ", healed "
          + healedAt
          + ", well "
          + wellAt;
    }
  }

  Ordeal(SourceSlot slot) {
    this.slot = slot;
  }

  boolean isInTrouble() {
    return open != null;
  }

  Hit hit(Trouble trouble, long frame) {
    Hit hit = new Hit(slot, trouble, frame);
    hits.add(hit);
    open = hit;
    goodSince = -1;
    before = null;
    return hit;
  }

  void healed(long frame) {
    if (open != null) {
      open.healedAt = frame;
      goodSince = -1;
    }
  }

  /// How things stand at this frame.
  void look(Phase phase, Telemetry.@Nullable Input input, long frame) {
    Hit now = open;
    if (now == null || input == null) {
      return;
    }
    Telemetry.Live live = input.live();
    boolean isOdd = live != null && before != null && isWorse(before, live);
    if (before == null) {
      before = live;
    }
    if (now.toldAt < 0 && (!(phase instanceof Phase.Running) || isOdd)) {
      now.toldAt = frame;
    }
    boolean isGood = phase instanceof Phase.Running && input.held() == heldBefore;
    heldBefore = input.held();
    if (!isGood) {
      goodSince = -1;
    } else if (goodSince < 0) {
      goodSince = frame;
    }
    if (now.healedAt >= 0 && goodSince >= 0 && frame - goodSince >= WELL_FRAMES) {
      now.wellAt = goodSince;
      open = null;
    }
  }

  private static boolean isWorse(Telemetry.Live before, Telemetry.Live now) {
    return now.damaged() > before.damaged()
        || now.dropped() > before.dropped()
        || now.jumps() > before.jumps()
        || now.reconnects() > before.reconnects();
  }

  List<Hit> hits() {
    return hits;
  }

  /// Whether this frame is one in which nothing but this slot's own good health may be seen.
  boolean isHealthy(long frame, long margin) {
    return hits.stream()
        .noneMatch(
            hit -> frame >= hit.from - margin && (hit.wellAt < 0 || frame <= hit.wellAt + margin));
  }
}
