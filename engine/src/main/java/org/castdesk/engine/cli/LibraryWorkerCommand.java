package org.castdesk.engine.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.castdesk.engine.library.work.LibraryWorker;
import org.castdesk.engine.time.SystemClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `castdesk library-worker`: looks at the library's files for a desk. The desk starts it; a person
/// has no use for it.
@Command(
    name = "library-worker",
    hidden = true,
    description = "Look at media files for a desk: wishes on standard input, answers on output.")
final class LibraryWorkerCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Whatever a library prints must not stand between the answers.
    System.setOut(System.err);
    BufferedReader wishes =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    new LibraryWorker(wishes, answers, new SystemClock()).run();
    return CommandLine.ExitCode.OK;
  }
}
