package org.castdesk.app.feature;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.castdesk.app.control.Answer;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What became of the last press of one key: sent, done, refused for a moment, or no answer.
///
/// **Thread**: FX.
public final class PendingAnswer {
  private static final Duration REFUSED_FOR = Duration.millis(600);
  private static final Duration PATIENCE = Duration.seconds(1);

  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);
  private final ReadOnlyStringWrapper reply = new ReadOnlyStringWrapper("");
  private final PauseTransition refusedOver = new PauseTransition(REFUSED_FOR);
  private final PauseTransition impatient = new PauseTransition(PATIENCE);
  private final Texts texts;
  private int waiting;

  public PendingAnswer(Texts texts) {
    this.texts = texts;
    refusedOver.setOnFinished(_ -> show(waiting > 0 ? Answer.SENT : Answer.NONE, ""));
    impatient.setOnFinished(_ -> show(Answer.NO_ANSWER, texts.get(TextKey.NO_ANSWER)));
  }

  public ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /// The words for the small line of the key.
  public ReadOnlyStringProperty replyProperty() {
    return reply.getReadOnlyProperty();
  }

  public boolean isWaiting() {
    return waiting > 0;
  }

  void sent() {
    waiting++;
    refusedOver.stop();
    show(Answer.SENT, texts.get(TextKey.SENT));
    impatient.playFromStart();
  }

  void done() {
    answered();
    if (waiting == 0 && answer.get() != Answer.REFUSED) {
      show(Answer.NONE, "");
    }
  }

  void refused(String reason) {
    answered();
    show(Answer.REFUSED, reason);
    refusedOver.playFromStart();
  }

  /// The padlock is closed: the same press once more does it.
  void asked() {
    answered();
    refusedOver.stop();
    show(Answer.ASKED, texts.get(SafetyKey.ASKED));
  }

  /// The question is over, whatever the answer was.
  void askedNoMore() {
    if (answer.get() == Answer.ASKED) {
      show(waiting > 0 ? Answer.SENT : Answer.NONE, "");
    }
  }

  /// Never sent, because there is nobody to send it to.
  void impossible(String reason) {
    show(Answer.REFUSED, reason);
    refusedOver.playFromStart();
  }

  private void answered() {
    waiting--;
    if (waiting == 0) {
      impatient.stop();
    }
  }

  private void show(Answer newAnswer, String words) {
    reply.set(words);
    answer.set(newAnswer);
  }
}
