package org.castdesk.engine.library.work;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.work.WorkerWords.Said;
import org.jspecify.annotations.Nullable;

/// Lets another process look at files, one after the other, and starts a new one when a file ended
/// it. No sockets and no shell: lines on its standard input and output.
///
/// **Thread**: [#look] one at a time; [#cancel] any. **Owns**: the process.
public final class WorkerAnalysis implements Analysis {
  private static final int END_SECONDS = 2;

  private final Setup setup;
  private final ValueJson json = new ValueJson(UnknownMembers.IGNORED);
  private @Nullable Running running;
  private boolean isCancelled;
  private boolean isClosed;

  /// @param command starts a worker
  /// @param log where its words to people go
  /// @param silence after so long without a word the worker is taken as stuck
  public record Setup(
      List<String> command, Path log, LibraryFolders folders, Executor work, Duration silence) {
    public Setup {
      command = List.copyOf(command);
    }
  }

  /// One worker. An empty line = it has ended.
  private record Running(
      Process process, BufferedWriter wishes, LinkedBlockingQueue<Optional<String>> lines) {}

  public WorkerAnalysis(Setup setup) {
    this.setup = setup;
  }

  @Override
  public Outcome look(Wish wish, DoubleConsumer progress) {
    synchronized (this) {
      isCancelled = false;
    }
    try {
      Running worker = worker();
      ask(worker, wish);
      return hear(worker, wish, progress);
    } catch (IOException | RejectedExecutionException e) {
      end();
      return wasCancelled()
          ? new Outcome.Cancelled()
          : failed(wish, FaultCode.INTERNAL, "the worker cannot be started: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end();
      return new Outcome.Cancelled();
    }
  }

  private void ask(Running worker, Wish wish) throws IOException {
    LibraryFolders folders = setup.folders();
    Path into =
        switch (wish.step()) {
          case PROBE -> Path.of("");
          case PICTURE -> folders.picture(wish.id());
          case SOUND -> folders.waveform(wish.id());
        };
    WorkerWords.Wish words = new WorkerWords.Wish(wish.file(), wish.step(), into);
    worker.wishes().write(json.write(WorkerWords.Wish.class, words));
    worker.wishes().newLine();
    worker.wishes().flush();
  }

  private Outcome hear(Running worker, Wish wish, DoubleConsumer progress)
      throws InterruptedException {
    while (true) {
      Optional<String> line =
          worker.lines().poll(setup.silence().toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        end();
        return failed(wish, FaultCode.OPEN_TIMEOUT, "nothing could be read for too long");
      }
      if (line.isEmpty()) {
        String how = how(worker.process());
        end();
        return wasCancelled() ? new Outcome.Cancelled() : new Outcome.Crashed(how);
      }
      switch (read(line.get())) {
        case Said.Progress(var fraction) -> progress.accept(fraction);
        case Said.Result(var outcome) -> {
          return outcome;
        }
        case null -> {
          // What some library printed.
        }
      }
    }
  }

  private @Nullable Said read(String line) {
    try {
      return json.read(Said.class, line);
    } catch (InvalidJsonException e) {
      return null;
    }
  }

  private static Outcome failed(Wish wish, FaultCode code, String why) {
    return new Outcome.Failed(MediaFault.retryable(code, wish.file().toString(), why));
  }

  private static String how(Process process) throws InterruptedException {
    if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
      return "it closed its output";
    }
    int exit = process.exitValue();
    return exit > 128 ? "signal " + (exit - 128) : "exit code " + exit;
  }

  private synchronized boolean wasCancelled() {
    return isCancelled || isClosed;
  }

  private synchronized Running worker() throws IOException {
    if (isClosed) {
      throw new IOException("the desk ends");
    }
    Running there = running;
    if (there != null && there.process().isAlive()) {
      return there;
    }
    Files.createDirectories(setup.log().toAbsolutePath().getParent());
    Process process =
        new ProcessBuilder(setup.command())
            .redirectError(ProcessBuilder.Redirect.appendTo(setup.log().toFile()))
            .start();
    LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    Running fresh = new Running(process, process.outputWriter(StandardCharsets.UTF_8), lines);
    running = fresh;
    setup.work().execute(() -> read(process, lines));
    return fresh;
  }

  private static void read(Process process, LinkedBlockingQueue<Optional<String>> lines) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException e) {
      // It has ended, as below.
    }
    lines.add(Optional.empty());
  }

  @Override
  public synchronized void cancel() {
    isCancelled = true;
    end();
  }

  private synchronized void end() {
    if (running != null) {
      running.process().destroyForcibly();
      running = null;
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    end();
  }
}
