package org.castdesk.engine.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  @Test
  void examination_ofAMachineThatRunsTheTests_findsNothingBroken() {
    List<Finding> findings = new Examination(new VirtualClock(Instant.EPOCH)).run();
    assertTrue(findings.size() >= 12, findings.toString());
    for (Finding finding : findings) {
      assertFalse(finding.severity() == Finding.Severity.FAIL, finding.toString());
      boolean hasCure = !finding.cure().isEmpty();
      assertFalse(finding.severity() == Finding.Severity.OK && hasCure, finding.toString());
    }
  }

  @Test
  void pacing_onAPunctualMachine_isFine() {
    assertEquals(Finding.Severity.OK, pacing(new VirtualClock(Instant.EPOCH)));
  }

  @Test
  void pacing_onAMachineThatWakesLate_warns() {
    VirtualClock late = new VirtualClock(Instant.EPOCH);
    EngineClock sleepy =
        new EngineClock() {
          @Override
          public long nowNanos() {
            return late.nowNanos();
          }

          @Override
          public Instant wallTime() {
            return late.wallTime();
          }

          @Override
          public void sleepUntil(long nanos) {
            late.sleepUntil(nanos + 8_000_000);
          }
        };
    assertEquals(Finding.Severity.WARN, pacing(sleepy));
  }

  @Test
  void library_thatNobodyHas_isMissing() {
    assertTrue(SystemLibrary.isPresent("libc.so.6"));
    assertFalse(SystemLibrary.isPresent("libdoesnotexist.so.99"));
  }

  private static Finding.Severity pacing(EngineClock clock) {
    return new PacingCheck(clock).look().getFirst().severity();
  }
}
