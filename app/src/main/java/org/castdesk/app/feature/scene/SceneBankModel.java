package org.castdesk.app.feature.scene;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.castdesk.app.text.Texts;

/// The ten places on screen, and which bank they show.
final class SceneBankModel {
  static final int PLACES = 10;

  final List<SceneSlotModel> places;
  final IntegerProperty bank = new SimpleIntegerProperty(0);
  final IntegerProperty banks = new SimpleIntegerProperty(1);

  SceneBankModel(Texts texts) {
    places = IntStream.range(0, PLACES).mapToObj(_ -> new SceneSlotModel(texts)).toList();
  }
}
