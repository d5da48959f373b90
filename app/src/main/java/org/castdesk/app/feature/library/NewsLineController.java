package org.castdesk.app.feature.library;

import org.castdesk.app.feature.library.MaterialRow.Weight;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Note;
import org.castdesk.engine.library.LibraryNews.Refused;
import org.castdesk.engine.library.LibraryNews.Search;
import org.castdesk.engine.library.LibraryNews.Taking;
import org.castdesk.engine.library.LibraryNews.Work;
import org.jspecify.annotations.Nullable;

/// Says in one line what happens in the library, and remembers what was read already.
final class NewsLineController {
  /// An import that went well is said for so long.
  private static final long SAID_NANOS = 8_000_000_000L;

  private final Texts texts;
  private final MaterialRowController rows;
  private NewsLine said = NewsLine.NONE;
  private long closedTaking;
  private long closedSearch;
  private LibraryNews.@Nullable Note closedNote;
  private long saidNanos;

  NewsLineController(Texts texts, MaterialRowController rows) {
    this.texts = texts;
    this.rows = rows;
  }

  /// Something the user did, which comes before what goes on by itself.
  void say(NewsLine line) {
    said = line;
  }

  void forgetSaid() {
    said = NewsLine.NONE;
  }

  /// What is shown was read.
  void close(LibraryNews news) {
    closedTaking = news.taking() == null ? 0 : news.taking().number();
    closedSearch = news.search() == null ? 0 : news.search().number();
    closedNote = said.words().isEmpty() ? news.note() : closedNote;
    said = NewsLine.NONE;
  }

  /// An import that went well is said for a while; one that did not waits to be closed.
  ///
  /// @return whether something is not said any more
  boolean forget(LibraryNews news, long now) {
    Taking taking = news.taking();
    boolean isSaid = taking != null && taking.isOver() && taking.number() > closedTaking;
    if (taking == null || !isSaid || !taking.refused().isEmpty()) {
      saidNanos = now;
      return false;
    }
    if (now - saidNanos <= SAID_NANOS) {
      return false;
    }
    closedTaking = taking.number();
    return true;
  }

  /// What somebody waits for comes first, then what was just done, then what goes on by itself.
  NewsLine line(LibraryNews news) {
    LibraryNews.Taking taking = news.taking();
    LibraryNews.Search search = news.search();
    if (taking != null && !taking.isOver()) {
      return taking(taking);
    }
    if (search != null && !search.isOver()) {
      return search(search);
    }
    if (!said.words().isEmpty()) {
      return said;
    }
    long takingNumber = taking == null ? 0 : taking.number();
    long searchNumber = search == null ? 0 : search.number();
    if (search != null && searchNumber > closedSearch && searchNumber > takingNumber) {
      return search(search);
    }
    boolean isTakingOpen = taking != null && takingNumber > closedTaking;
    if (taking != null && isTakingOpen && !taking.refused().isEmpty()) {
      return taking(taking);
    }
    LibraryNews.Note lasting = news.note();
    NewsLine note = lasting == null || lasting.equals(closedNote) ? null : note(lasting);
    if (note != null) {
      return note;
    }
    LibraryNews.Work work = news.work();
    if (work != null) {
      return work(work, news.waiting());
    }
    return taking != null && isTakingOpen ? taking(taking) : NewsLine.NONE;
  }

  private NewsLine taking(Taking taking) {
    if (!taking.isOver()) {
      return taking.allBytes() > 0
          ? moving(
              texts.get(
                  LibraryKey.LIBRARY_COPYING,
                  taking.done() + 1,
                  taking.files(),
                  100 * taking.bytes() / taking.allBytes(),
                  taking.current()),
              (double) taking.bytes() / taking.allBytes())
          : moving(
              texts.get(LibraryKey.LIBRARY_TAKING, taking.done(), taking.files(), taking.current()),
              taking.files() == 0 ? 0 : (double) taking.done() / taking.files());
    }
    String words =
        taking.added() == 0 && taking.known() == 0
            ? texts.get(LibraryKey.LIBRARY_TAKEN_NONE)
            : taking.known() == 0
                ? texts.get(LibraryKey.LIBRARY_TAKEN, taking.added())
                : texts.get(LibraryKey.LIBRARY_TAKEN_KNOWN, taking.added(), taking.known());
    if (taking.isCancelled()) {
      words += " · " + texts.get(LibraryKey.LIBRARY_CANCELLED);
    }
    if (taking.refused().isEmpty()) {
      return new NewsLine(words, Weight.QUIET, -1, NewsLine.Key.CLOSE);
    }
    return new NewsLine(words + " · " + refused(taking), Weight.FAULT, -1, NewsLine.Key.CLOSE);
  }

  private static NewsLine moving(String words, double fraction) {
    return new NewsLine(words, Weight.BUSY, fraction, NewsLine.Key.STOP_TAKING);
  }

  private String refused(Taking taking) {
    Refused first = taking.refused().getFirst();
    String why =
        first.why() == FaultCode.DATA_TOO_LARGE
            ? texts.get(LibraryKey.LIBRARY_TOO_MANY, first.detail())
            : texts.get(TextKey.valueOf("FAULT_" + first.why().name()));
    LibraryKey sentence =
        taking.refused().size() == 1
            ? LibraryKey.LIBRARY_NOT_TAKEN
            : LibraryKey.LIBRARY_NOT_TAKEN_MORE;
    return texts.get(sentence, taking.refused().size(), first.file().getFileName(), why);
  }

  private NewsLine search(Search search) {
    if (!search.isOver()) {
      String words =
          texts.get(LibraryKey.LIBRARY_SEARCHING, search.moved().size(), search.wanted());
      return new NewsLine(words, Weight.BUSY, -1, NewsLine.Key.STOP_SEARCH);
    }
    String words =
        search.different() == 0
            ? texts.get(LibraryKey.LIBRARY_FOUND, search.moved().size(), search.wanted())
            : texts.get(
                LibraryKey.LIBRARY_FOUND_DIFFERENT,
                search.moved().size(),
                search.wanted(),
                search.different());
    boolean isWhole = search.moved().size() == search.wanted();
    return new NewsLine(words, isWhole ? Weight.QUIET : Weight.WARNING, -1, NewsLine.Key.CLOSE);
  }

  private NewsLine work(Work work, int waiting) {
    String now = texts.get(LibraryKey.LIBRARY_WORKING, work.name(), rows.busy(work));
    String words = waiting > 1 ? texts.get(LibraryKey.LIBRARY_WAITING, now, waiting - 1) : now;
    return new NewsLine(
        words, Weight.BUSY, Math.max(0, work.fraction()), NewsLine.Key.STOP_LOOKING);
  }

  /// Null = nothing is the matter with the list.
  private @Nullable NewsLine note(LibraryNews.@Nullable Note note) {
    return switch (note) {
      case null -> null;
      case Note.Damaged(var kept, var lines) ->
          new NewsLine(
              texts.get(LibraryKey.LIBRARY_DAMAGED, lines, kept),
              Weight.FAULT,
              -1,
              NewsLine.Key.CLOSE);
      case Note.Elsewhere _ -> lasting(Weight.WARNING, texts.get(LibraryKey.LIBRARY_ELSEWHERE));
      case Note.Newer _ -> lasting(Weight.WARNING, texts.get(LibraryKey.LIBRARY_NEWER));
      case Note.NotSaved(var why) ->
          lasting(Weight.FAULT, texts.get(LibraryKey.LIBRARY_NOT_SAVED, why));
    };
  }

  private static NewsLine lasting(Weight weight, String words) {
    return new NewsLine(words, weight, -1, NewsLine.Key.NONE);
  }
}
