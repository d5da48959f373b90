package org.castdesk.engine.library.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import org.castdesk.engine.json.InvalidJsonException;
import org.castdesk.engine.json.UnknownMembers;
import org.castdesk.engine.json.ValueJson;
import org.castdesk.engine.library.work.WorkerWords.Said;
import org.castdesk.engine.library.work.WorkerWords.Wish;
import org.castdesk.engine.time.EngineClock;

/// The worker's side: reads a wish, looks at the file, answers, until nobody is there any more.
///
/// **Thread**: its process's only one.
public final class LibraryWorker {
  private static final long PROGRESS_NANOS = 200_000_000L;

  private final BufferedReader wishes;
  private final PrintStream answers;
  private final EngineClock clock;
  private final ValueJson json = new ValueJson(UnknownMembers.IGNORED);
  private long toldNanos;

  public LibraryWorker(BufferedReader wishes, PrintStream answers, EngineClock clock) {
    this.wishes = wishes;
    this.answers = answers;
    this.clock = clock;
  }

  /// Returns when the desk closed its end, or died.
  public void run() throws IOException {
    FileLooker looker = new FileLooker(this::progress);
    for (String line = wishes.readLine(); line != null; line = wishes.readLine()) {
      try {
        Wish wish = json.read(Wish.class, line);
        say(new Said.Result(looker.look(wish.file(), wish.step(), wish.into())));
      } catch (InvalidJsonException e) {
        throw new IOException("not a wish: " + e.getMessage(), e);
      }
    }
  }

  private void progress(double fraction) {
    long now = clock.nowNanos();
    if (now - toldNanos > PROGRESS_NANOS) {
      toldNanos = now;
      say(new Said.Progress(fraction));
    }
  }

  private void say(Said what) {
    answers.println(json.write(Said.class, what));
    if (answers.checkError()) {
      throw new IllegalStateException("nobody listens any more");
    }
  }
}
