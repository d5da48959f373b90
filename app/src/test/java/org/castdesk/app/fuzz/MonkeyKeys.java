package org.castdesk.app.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// Keys at random: those that mean something at a desk, and all others that a keyboard has.
final class MonkeyKeys {
  private static final List<KeyCode[]> DESK =
      List.of(
          stroke(KeyCode.SPACE),
          stroke(KeyCode.ENTER),
          stroke(KeyCode.F),
          stroke(KeyCode.BACK_SPACE),
          stroke(KeyCode.R),
          stroke(KeyCode.U),
          stroke(KeyCode.CONTROL, KeyCode.Z),
          stroke(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z),
          stroke(KeyCode.CONTROL, KeyCode.Y),
          stroke(KeyCode.CONTROL, KeyCode.K),
          stroke(KeyCode.CONTROL, KeyCode.COMMA),
          stroke(KeyCode.CONTROL, KeyCode.H),
          stroke(KeyCode.CONTROL, KeyCode.L),
          stroke(KeyCode.CONTROL, KeyCode.M),
          stroke(KeyCode.F11),
          stroke(KeyCode.ESCAPE));

  private static final List<KeyCode> PLAIN =
      Stream.of(
              "TAB TAB TAB LEFT RIGHT UP DOWN PAGE_UP PAGE_DOWN HOME END INSERT DELETE ESCAPE ENTER"
                  + " SPACE F1 F2 F3 F4 F5 F6 F7 F8 F9 F12 CONTEXT_MENU COMMA PERIOD SLASH MINUS"
                  + " EQUALS A B C D E G H I J K L M N O P Q S T V W X Y Z")
          .flatMap(names -> Stream.of(names.split(" ")))
          .map(KeyCode::valueOf)
          .toList();

  private static final List<List<KeyCode>> MODIFIERS =
      List.of(
          List.of(),
          List.of(),
          List.of(),
          List.of(KeyCode.SHIFT),
          List.of(KeyCode.CONTROL),
          List.of(KeyCode.ALT),
          List.of(KeyCode.CONTROL, KeyCode.SHIFT));

  private static final Map<Character, KeyCode> SIGNS =
      Map.of('/', KeyCode.SLASH, '.', KeyCode.PERIOD, '-', KeyCode.MINUS, ' ', KeyCode.SPACE);

  private final Random random;

  MonkeyKeys(Random random) {
    this.random = random;
  }

  private static KeyCode[] stroke(KeyCode... keys) {
    return keys;
  }

  KeyCode[] ofTheDesk() {
    if (random.nextInt(5) < 2) {
      KeyCode digit = KeyCode.valueOf("DIGIT" + random.nextInt(10));
      return switch (random.nextInt(5)) {
        case 0 -> stroke(KeyCode.SHIFT, digit);
        case 1 -> stroke(KeyCode.CONTROL, digit);
        default -> stroke(digit);
      };
    }
    return DESK.get(random.nextInt(DESK.size())).clone();
  }

  KeyCode[] any() {
    if (random.nextInt(6) == 0) {
      return stroke(KeyCode.CONTROL, KeyCode.ENTER);
    }
    List<KeyCode> modifiers = MODIFIERS.get(random.nextInt(MODIFIERS.size()));
    KeyCode key = PLAIN.get(random.nextInt(PLAIN.size()));
    return Stream.concat(modifiers.stream(), Stream.of(key)).toArray(KeyCode[]::new);
  }

  /// A word, now and then with Enter behind it.
  List<KeyCode> word() {
    List<String> words =
        List.of("news at ten", "/tmp/no/such.mp4", "cut", "12.5", "-3", "zzz", "a-b.c", "007");
    List<KeyCode> typed =
        words.get(random.nextInt(words.size())).chars().mapToObj(sign -> key((char) sign)).toList();
    return random.nextBoolean()
        ? typed
        : Stream.concat(typed.stream(), Stream.of(KeyCode.ENTER)).toList();
  }

  private static KeyCode key(char sign) {
    KeyCode known = SIGNS.get(sign);
    return known != null
        ? known
        : KeyCode.valueOf(
            Character.isDigit(sign) ? "DIGIT" + sign : String.valueOf(Character.toUpperCase(sign)));
  }
}
