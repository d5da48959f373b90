package org.castdesk.app.feature;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.castdesk.app.fx.Controller;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.fx.Subscriptions;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Receipt;
import org.jspecify.annotations.Nullable;

/// A controller that asks the engine for things and shows how the engine answered.
public abstract class DeskController implements Controller {
  private final EngineMirror mirror;
  private final Texts texts;
  private final Subscriptions subscriptions = new Subscriptions();

  protected DeskController(EngineMirror mirror, Texts texts) {
    this.mirror = mirror;
    this.texts = texts;
  }

  protected final EngineMirror mirror() {
    return mirror;
  }

  protected final Texts texts() {
    return texts;
  }

  protected final Subscriptions subscriptions() {
    return subscriptions;
  }

  /// Calls `action` now and after every change, until this controller closes.
  protected final <T extends @Nullable Object> void watch(
      ObservableValue<T> value, Consumer<? super T> action) {
    ChangeListener<T> listener = (_, _, now) -> action.accept(now);
    value.addListener(listener);
    subscriptions.add(() -> value.removeListener(listener));
    action.accept(value.getValue());
  }

  /// Asks the engine; the answer appears on the key that was pressed.
  protected final void send(Command command, PendingAnswer answer) {
    Engine engine = mirror.engineProperty().get();
    if (engine == null) {
      answer.impossible(texts.get(TextKey.NOT_LINKED));
      return;
    }
    answer.sent();
    CompletableFuture<Receipt> _ =
        engine
            .submit(CommandEnvelope.now(command, Origin.DESK))
            .whenCompleteAsync(
                (receipt, failure) -> settle(command, answer, receipt, failure), FxThread.EXECUTOR);
  }

  private void settle(
      Command command,
      PendingAnswer answer,
      @Nullable Receipt receipt,
      @Nullable Throwable failure) {
    switch (receipt) {
      case Receipt.Applied _ -> answer.done();
      case Receipt.Rejected(var reason, _) when reason == Receipt.Reason.NEEDS_CONFIRMATION -> {
        answer.asked();
        mirror.question().asked(command, mirror.stateProperty().get(), answer::askedNoMore);
      }
      case Receipt.Rejected rejected ->
          answer.refused(texts.get(ReceiptWords.of(rejected.reason())));
      case null -> {
        if (failure != null) {
          answer.refused(texts.get(TextKey.NOT_LINKED));
        }
      }
    }
  }

  @Override
  public void close() {
    subscriptions.close();
  }
}
