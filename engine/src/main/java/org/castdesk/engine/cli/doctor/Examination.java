package org.castdesk.engine.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.time.EngineClock;

/// Everything the doctor looks at, in the order it matters to a user.
public final class Examination {
  private final List<Check> checks;

  /// Looks at one thing; may find several.
  interface Check {
    List<Finding> look();
  }

  public Examination(EngineClock clock) {
    this.checks =
        List.of(
            new MachineCheck(),
            new JavaCheck(),
            new MediaCheck(),
            new TextCheck(),
            new ScreenCheck(),
            new FolderCheck(),
            new PacingCheck(clock));
  }

  /// Runs every check. A check that breaks is itself a finding.
  public List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      try {
        findings.addAll(check.look());
      } catch (RuntimeException | LinkageError e) {
        findings.add(
            Finding.fail(check.getClass().getSimpleName(), e.toString(), "please report this"));
      }
    }
    return findings;
  }
}
