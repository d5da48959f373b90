package org.castdesk.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.castdesk.engine.cli.doctor.Examination;
import org.castdesk.engine.cli.doctor.Finding;
import org.castdesk.engine.time.SystemClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `castdesk doctor`: is this machine fit to be on air, and what to do if not.
@Command(
    name = "doctor",
    description = "Check this machine: Java, FFmpeg, fonts, screen, folders, pacing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    List<Finding> findings = new Examination(new SystemClock()).run();
    PrintWriter out = spec.commandLine().getOut();
    int width = findings.stream().mapToInt(finding -> finding.what().length()).max().orElse(1);
    for (Finding finding : findings) {
      out.printf(
          "%-4s  %-" + width + "s  %s%n",
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.what(),
          finding.detail());
      if (!finding.cure().isEmpty()) {
        out.printf("      %-" + width + "s  -> %s%n", "", finding.cure());
      }
    }
    long failed = findings.stream().filter(f -> f.severity() == Finding.Severity.FAIL).count();
    out.println(failed == 0 ? "Fit to be on air." : failed + " to mend before going on air.");
    out.flush();
    return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
