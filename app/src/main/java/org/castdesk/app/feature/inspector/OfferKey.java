package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;

/// The key beside a line that opens what is proposed for it. What is said of an offer is asked for
/// when the menu opens.
final class OfferKey {
  /// More would not fit on a screen: the rest goes into menus of its own.
  private static final int LONGEST = 24;

  private final FieldModel model;
  private final Property.Line<?> line;
  private final Texts texts;
  private final List<DeskMenu> open = new ArrayList<>();

  private OfferKey(FieldModel model, Property.Line<?> line, Texts texts) {
    this.model = model;
    this.line = line;
    this.texts = texts;
  }

  static TallyButton of(FieldModel model, Property.Line<?> line, Texts texts) {
    TallyButton key = TallyButton.withIcon("mdi2c-chevron-down", TypeStep.NUM_BODY, "small-key");
    key.setId("offers-" + model.id());
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(SheetKey.GFX_OFFERS, texts.get(line.name())),
                texts.languageProperty()));
    OfferKey offers = new OfferKey(model, line, texts);
    key.setOnPress(() -> offers.show(key));
    return key;
  }

  private void show(TallyButton key) {
    if (open.stream().anyMatch(DeskMenu::isShowing)) {
      return;
    }
    DeskMenu menu = new DeskMenu();
    List<Option> offers = line.offers().get();
    int last = lastTitle(offers);
    boolean isLong = offers.size() - last > LONGEST;
    offers.subList(0, isLong ? last : offers.size()).forEach(offer -> add(menu, offer));
    if (isLong) {
      addParts(menu, offers.subList(last, offers.size()));
    }
    open.clear();
    open.add(menu);
    menu.showAtChosen(key);
  }

  private static int lastTitle(List<Option> offers) {
    int last = 0;
    for (int i = 0; i < offers.size(); i++) {
      last = offers.get(i).isTitle() ? i : last;
    }
    return last;
  }

  private void add(DeskMenu menu, Option offer) {
    if (offer.isTitle()) {
      menu.addTitle(offer.words().in(texts));
    } else {
      menu.addChoice(
          "prop-" + model.id() + "-" + offer.code(),
          words(offer),
          isChosen(offer),
          () -> choose(offer));
    }
  }

  private boolean isChosen(Option offer) {
    return model.text.get().equals(offer.code());
  }

  private String words(Option offer) {
    String words = offer.words().in(texts);
    return offer.note() == null ? words : words + " · " + offer.note().in(texts);
  }

  private void choose(Option offer) {
    if (!isChosen(offer)) {
      model.hands.text(model, offer.code());
    }
  }

  /// Menus of equal length, named by their first and last.
  private void addParts(DeskMenu menu, List<Option> offers) {
    add(menu, offers.getFirst());
    List<Option> rest = offers.subList(1, offers.size());
    for (int from = 0; from < rest.size(); from += LONGEST) {
      List<Option> part = rest.subList(from, Math.min(rest.size(), from + LONGEST));
      menu.addChoices(
          part.getFirst().words().in(texts) + " – " + part.getLast().words().in(texts),
          part.stream()
              .map(offer -> new DeskMenu.Choice(words(offer), isChosen(offer), () -> choose(offer)))
              .toList());
    }
  }
}
