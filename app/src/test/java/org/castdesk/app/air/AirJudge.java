package org.castdesk.app.air;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.state.EngineState;

/// Compares a recording with what the states say: every frame, not only those somebody thought of.
///
/// @param frames compared
/// @param exact those of which every part was known to a level
/// @param repeated those that repeat the one before, because the machine was late
/// @param offences what was seen and should not have been, the first of each run
public record AirJudge(int frames, int exact, int repeated, int black, List<String> offences) {
  /// What coding and scaling may change of a grey.
  private static final double TOLERANCE = 7;

  /// Darker than any card, slate or source that is not black on purpose.
  private static final double BLACK = 22;

  /// @param since the programme frame of the film's first picture
  public static AirJudge of(Film film, AirLog log, long since) {
    int compared = 0;
    int exact = 0;
    int repeated = 0;
    int black = 0;
    List<String> offences = new ArrayList<>();
    boolean wasBad = false;
    for (int n = 0; n < film.frames(); n++) {
      EngineState state = log.at(since + n);
      if (state == null) {
        continue;
      }
      compared++;
      Levels[] expected = ExpectedPicture.of(state, since + n);
      exact += isExact(expected) ? 1 : 0;
      black += film.brightest(n) < BLACK ? 1 : 0;
      String found = compare(film, n, expected);
      boolean isBad = !found.isEmpty();
      if (isBad && film.isRepeat(n)) {
        repeated++;
      } else if (isBad && !wasBad) {
        offences.add("frame " + (since + n) + " (picture " + n + "): " + found + told(state));
      }
      wasBad = isBad;
    }
    return new AirJudge(compared, exact, repeated, black, List.copyOf(offences));
  }

  private static boolean isExact(Levels[] cells) {
    for (Levels cell : cells) {
      if (cell.low() != cell.high()) {
        return false;
      }
    }
    return true;
  }

  private static String compare(Film film, int n, Levels[] expected) {
    double hope = 0;
    for (Levels cell : expected) {
      hope = Math.max(hope, cell.high());
    }
    if (film.brightest(n) < BLACK && hope > BLACK + TOLERANCE) {
      return "black air";
    }
    for (int i = 0; i < expected.length; i++) {
      if (!expected[i].holds(film.cell(n, i), TOLERANCE)) {
        return "cell %d is %.0f, not %s".formatted(i, film.cell(n, i), expected[i]);
      }
    }
    return "";
  }

  private static String told(EngineState state) {
    return "; revision %d, %s"
        .formatted(
            state.revision(),
            "PGM %s, PVW %s, between %s, fade %s, urgent %s, sources %s"
                .formatted(
                    state.onAir().program().layout(),
                    state.onAir().preview(),
                    state.onAir().mixing(),
                    state.onAir().fade(),
                    state.onAir().urgent(),
                    state.sources()));
  }
}
