package org.castdesk.app.feature.switcher;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Transition.Kind;

/// What the transition column shows.
final class TransitionModel {
  final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.MIX);
  final IntegerProperty rateFrames = new SimpleIntegerProperty(25);
  final IntegerProperty softnessPercent = new SimpleIntegerProperty();
  final ObjectProperty<Rgb> colour = new SimpleObjectProperty<>(Rgb.BLACK);
  final BooleanProperty flipFlop = new SimpleBooleanProperty();
  final DoubleProperty progress = new SimpleDoubleProperty();
  final ObjectProperty<TransitionBar.Throw> direction =
      new SimpleObjectProperty<>(TransitionBar.Throw.UP);
  final ObjectProperty<TransitionBar.Hold> hold =
      new SimpleObjectProperty<>(TransitionBar.Hold.FREE);
  final BooleanProperty black = new SimpleBooleanProperty();
  final BooleanProperty canTakeBack = new SimpleBooleanProperty();
  final PendingAnswer cut;
  final PendingAnswer auto;
  final PendingAnswer fadeToBlack;
  final PendingAnswer takeBack;
  final PendingAnswer choice;
  final PendingAnswer bar;
  final PendingAnswer flip;

  TransitionModel(Texts texts) {
    cut = new PendingAnswer(texts);
    auto = new PendingAnswer(texts);
    fadeToBlack = new PendingAnswer(texts);
    takeBack = new PendingAnswer(texts);
    choice = new PendingAnswer(texts);
    bar = new PendingAnswer(texts);
    flip = new PendingAnswer(texts);
  }
}
