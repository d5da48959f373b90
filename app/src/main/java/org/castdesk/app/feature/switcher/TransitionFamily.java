package org.castdesk.app.feature.switcher;

import java.util.List;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.TransitionKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Transition.Kind;

/// The kinds as an operator thinks of them: a family on a chip, its directions behind one key.
public enum TransitionFamily {
  MIX,
  DIP,
  WIPE,
  PUSH,
  SLIDE;

  private List<Kind> kinds() {
    return switch (this) {
      case MIX -> List.of(Kind.MIX, Kind.MOVE);
      case DIP -> List.of(Kind.DIP);
      case WIPE ->
          List.of(
              Kind.WIPE_LEFT,
              Kind.WIPE_RIGHT,
              Kind.WIPE_UP,
              Kind.WIPE_DOWN,
              Kind.WIPE_DIAGONAL_TOP_LEFT,
              Kind.WIPE_DIAGONAL_TOP_RIGHT,
              Kind.WIPE_BOX,
              Kind.WIPE_CIRCLE);
      case PUSH -> List.of(Kind.PUSH_LEFT, Kind.PUSH_RIGHT, Kind.PUSH_UP, Kind.PUSH_DOWN);
      case SLIDE -> List.of(Kind.SLIDE_LEFT, Kind.SLIDE_RIGHT, Kind.SLIDE_UP, Kind.SLIDE_DOWN);
    };
  }

  /// What its chip says while this kind is chosen: a move is a mix whose boxes travel.
  public Wording words(Kind chosen) {
    return switch (this) {
      case MIX -> chosen == Kind.MOVE ? TransitionKey.KIND_MOVE : TextKey.KIND_MIX;
      case DIP -> TextKey.KIND_DIP;
      case WIPE -> TextKey.KIND_WIPE;
      case PUSH -> TextKey.KIND_PUSH;
      case SLIDE -> TextKey.KIND_SLIDE;
    };
  }

  public Kind first() {
    return kinds().getFirst();
  }

  public static TransitionFamily of(Kind kind) {
    for (TransitionFamily family : values()) {
      if (family.kinds().contains(kind)) {
        return family;
      }
    }
    throw new IllegalStateException("No chip for " + kind);
  }

  /// The next direction or shape of the same family.
  public static Kind after(Kind kind) {
    List<Kind> kinds = of(kind).kinds();
    return kinds.get((kinds.indexOf(kind) + 1) % kinds.size());
  }

  public boolean hasDirections() {
    return kinds().size() > 1;
  }

  /// Only a wipe has an edge that can be soft.
  public boolean hasEdge() {
    return this == WIPE;
  }

  /// The drawing of a direction or shape.
  public static String icon(Kind kind) {
    return switch (kind) {
      case MIX -> "mdi2b-blur-linear";
      case DIP -> "mdi2c-circle-half-full";
      case WIPE_LEFT, PUSH_LEFT, SLIDE_LEFT -> "mdi2a-arrow-left";
      case WIPE_RIGHT, PUSH_RIGHT, SLIDE_RIGHT -> "mdi2a-arrow-right";
      case WIPE_UP, PUSH_UP, SLIDE_UP -> "mdi2a-arrow-up";
      case WIPE_DOWN, PUSH_DOWN, SLIDE_DOWN -> "mdi2a-arrow-down";
      case WIPE_DIAGONAL_TOP_LEFT -> "mdi2a-arrow-top-left";
      case WIPE_DIAGONAL_TOP_RIGHT -> "mdi2a-arrow-top-right";
      case WIPE_BOX -> "mdi2s-square-outline";
      case WIPE_CIRCLE -> "mdi2c-circle-outline";
      case MOVE -> "mdi2a-arrow-all";
    };
  }
}
