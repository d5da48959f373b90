package org.castdesk.app.wholeshow;

import java.nio.file.Path;

/// What an operator does in a show, whichever way. Each returns when the hand is off the key; what
/// becomes of it is the engine's affair.
interface OperatorHands {
  /// Puts a file into a free slot.
  void openFile(String slot, Path file);

  /// Makes a scene of one source in the first free place of the bank.
  ///
  /// @param place counted from 1
  void buildScene(int place, String slot);

  void preview(int place);

  void cut();

  void auto();

  /// Throws the T-bar to the middle, or a little beyond, and leaves it there.
  void throwBarHalfWay();

  /// Throws it on to its end.
  void throwBarHome();

  void fadeToBlack();

  /// Calls the stand-by, behind its guard.
  ///
  /// @param called waits until it is on air
  void callUrgent(Runnable called);

  void endUrgent();

  void takeBack();

  /// Starts the recording, or ends it.
  void record();

  /// Takes the last edit back.
  void undo();

  /// Shows the desk in Chinese.
  void speakChinese();
}
