package org.castdesk.app.shots;

import java.util.List;
import javafx.scene.input.KeyCode;

/// The screens that are photographed. A new screen is one more entry here: the keys that bring it,
/// what must be there, and the way back.
final class Shots {
  static final List<Shot> ALL =
      List.of(
          new Shot("director", _ -> {}, _ -> {}),
          new Shot("mixing", Shots::mix, Shots::endMix),
          new Shot("urgent", Shots::callUrgent, Shots::endUrgent),
          new Shot("properties", Shots::properties, Shots::leaveProperties),
          new Shot("graphic", Shots::graphic, Shots::leaveProperties),
          new Shot("layout", Shots::layout, Shots::leaveLayout),
          new Shot("padlock", Shots::lockAndAsk, Shots::unlock),
          new Shot("settings", hands -> settings(hands, "LOOK"), Hands::escape),
          new Shot("settings-keys", hands -> settings(hands, "KEYS"), Hands::escape),
          new Shot("multiview", Shots::multiview, Shots::closeMultiview),
          new Shot("palette", Shots::palette, Hands::escape),
          new Shot("help", Shots::help, Hands::escape),
          new Shot("add-source", hands -> form(hands, "#source-RV12", "add-source"), Hands::escape),
          new Shot("new-scene", hands -> form(hands, "#scene-9", "new-scene"), Hands::escape));

  private Shots() {}

  /// A desk in the middle of its show: some takes behind it, a picture in picture next.
  static void begin(Hands hands) {
    for (KeyCode scene :
        List.of(KeyCode.DIGIT6, KeyCode.DIGIT4, KeyCode.DIGIT2, KeyCode.DIGIT7, KeyCode.DIGIT1)) {
      hands.take(scene);
    }
    hands.push(KeyCode.DIGIT3).await("a picture in picture", h -> h.preview().equals("pip"));
  }

  /// The T-bar half way, with a recording running.
  private static void mix(Hands hands) {
    hands.push(KeyCode.R).await("a recording", Hands::isRecording);
    hands.focus("#t-bar").push(KeyCode.PAGE_UP).await("a mix", Hands::isMixing);
    hands.push(KeyCode.PAGE_UP).await("half of it", h -> h.bar() == 0.5).relax();
  }

  private static void endMix(Hands hands) {
    hands.focus("#t-bar").push(KeyCode.END).await("no mix", h -> !h.isMixing());
    hands.push(KeyCode.R).await("no recording", h -> !h.isRecording()).relax();
  }

  private static void callUrgent(Hands hands) {
    hands.hold(KeyCode.U, Hands::isUrgent).relax();
  }

  private static void endUrgent(Hands hands) {
    hands.push(KeyCode.U).await("the programme again", h -> !h.isUrgent()).relax();
  }

  private static void properties(Hands hands) {
    hands.focus("#scene-3").push(KeyCode.CONTROL, KeyCode.I).awaitNode("#prop-layer-2-source");
  }

  /// The lower third alone, from its scene.
  private static void graphic(Hands hands) {
    hands.focus("#scene-1").push(KeyCode.CONTROL, KeyCode.I).awaitNode("#more-component-2");
    hands.focus("#more-component-2").push(KeyCode.CONTROL, KeyCode.ENTER);
    hands.awaitNode("#prop-graphic-name");
  }

  private static void leaveProperties(Hands hands) {
    hands.click("#inspector-tab-0").relax();
  }

  /// The smaller box of a picture in picture, with its handles.
  private static void layout(Hands hands) {
    hands.push(KeyCode.CONTROL, KeyCode.E).awaitNode("#layout-canvas");
    hands.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP).awaitNode("#prop-box-x-px");
  }

  private static void leaveLayout(Hands hands) {
    hands.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.E);
    hands.await("the Director", h -> h.isThere("#scene-1")).relax();
  }

  /// What a closed padlock asks before a fade to black.
  private static void lockAndAsk(Hands hands) {
    hands.push(KeyCode.CONTROL, KeyCode.L).await("a closed padlock", Hands::isLocked);
    hands.push(KeyCode.F).await("a question", Hands::isAsked).awaitNode("#question");
  }

  private static void unlock(Hands hands) {
    hands.await("no question", h -> !h.isAsked());
    hands.push(KeyCode.CONTROL, KeyCode.L).await("a question", Hands::isAsked);
    hands.push(KeyCode.CONTROL, KeyCode.L).await("an open padlock", h -> !h.isLocked()).relax();
  }

  private static void settings(Hands hands, String section) {
    hands.push(KeyCode.CONTROL, KeyCode.COMMA).awaitNode("#settings");
    hands.click("#section-" + section).relax();
  }

  /// In its own window, as large as the desk's.
  private static void multiview(Hands hands) {
    hands.push(KeyCode.CONTROL, KeyCode.M).awaitNode("#multiview-pgm");
    hands.cover("#multiview-pgm");
  }

  private static void closeMultiview(Hands hands) {
    hands.forward().push(KeyCode.CONTROL, KeyCode.M);
    hands.await("the Director alone", h -> !h.isThere("#multiview-pgm")).relax();
  }

  private static void palette(Hands hands) {
    hands.push(KeyCode.CONTROL, KeyCode.K).awaitNode("#palette");
  }

  private static void help(Hands hands) {
    hands.point("#cut").push(KeyCode.CONTROL, KeyCode.H).awaitNode("#help");
  }

  private static void form(Hands hands, String tile, String form) {
    hands.focus(tile).push(KeyCode.INSERT).awaitNode("#" + form);
  }
}
