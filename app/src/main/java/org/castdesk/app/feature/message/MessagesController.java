package org.castdesk.app.feature.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.Message;
import org.castdesk.app.feature.Message.Weight;
import org.castdesk.app.feature.Notices;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.Link;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The list of what happened since this window opened: takes, sources that fail and come back,
/// outputs, the engine itself. It is for reading, not the record of what aired.
public final class MessagesController extends DeskController {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final MessagesModel model = new MessagesModel();
  private final MessagesView view;
  private final EngineClock clock;
  private final ZoneId zone = ZoneId.systemDefault();
  private @Nullable EngineState last;
  private Link.@Nullable Phase link;
  private final Set<SourceSlot> failed = new HashSet<>();
  private boolean seen;

  public MessagesController(EngineMirror mirror, Texts texts, EngineClock clock) {
    super(mirror, texts);
    this.clock = clock;
    view = new MessagesView(model, texts, this::words, this::time);
    watch(mirror.stateProperty(), this::hear);
    watch(mirror.linkProperty().map(Link::phase), this::hearLink);
    watch(Sight.of(view), this::onSight);
    watch(texts.languageProperty(), _ -> view.refresh());
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Faults that came while the list was not in sight.
  public ReadOnlyIntegerProperty unseenFaultsProperty() {
    return model.unseenFaults;
  }

  /// A line from somewhere else in the desk, already in words.
  public void tell(String words, Weight weight) {
    add(Message.of(weight, TextKey.NOTICE_PLAIN, words));
  }

  private void onSight(boolean now) {
    seen = now;
    if (now) {
      model.unseenFaults.set(0);
    }
  }

  private void hear(@Nullable EngineState now) {
    EngineState before = last;
    last = now;
    if (before != null && now != null && now.revision() > before.revision()) {
      Notices.between(before, now, failed).forEach(this::add);
    }
  }

  private void hearLink(Link.Phase now) {
    Link.Phase before = link;
    link = now;
    if (before == Link.Phase.LOST && now == Link.Phase.LINKED) {
      add(Message.of(Weight.NOTE, TextKey.NOTICE_ENGINE_BACK));
    } else if (before != now && now == Link.Phase.LOST) {
      add(Message.of(Weight.FAULT, TextKey.NOTICE_ENGINE_LOST));
    }
  }

  private void add(Message message) {
    boolean isNew = model.add(clock.wallTime(), message);
    if (isNew && !seen && message.weight() == Weight.FAULT) {
      model.unseenFaults.set(model.unseenFaults.get() + 1);
    }
  }

  private String words(Message message) {
    return message.words(texts());
  }

  private String time(Instant when) {
    return TIME.format(when.atZone(zone));
  }
}
