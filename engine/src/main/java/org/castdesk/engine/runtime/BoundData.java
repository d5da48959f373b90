package org.castdesk.engine.runtime;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.castdesk.engine.data.DataFeeds;
import org.castdesk.engine.data.DataListener;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.Fact;

/// Has read what the show's graphics are bound to, as the show changes.
///
/// **Thread**: `events`.
final class BoundData implements Consumer<EngineEvent> {
  private final DataFeeds feeds;
  private Show show;

  BoundData(DataFeeds feeds, Show show) {
    this.feeds = feeds;
    this.show = show;
    feeds.follow(bindings(show));
  }

  /// What was read becomes a fact.
  static DataListener into(CommandQueue queue) {
    return new DataListener() {
      @Override
      public void read(Binding binding, String text) {
        queue.add(new Fact.DataRead(binding, text));
      }

      @Override
      public void failed(Binding binding, MediaFault fault) {
        queue.add(new Fact.DataFailed(binding, fault));
      }
    };
  }

  @Override
  public void accept(EngineEvent event) {
    Show now = event.state().show();
    if (!now.equals(show)) {
      show = now;
      feeds.follow(bindings(now));
    }
  }

  private static Set<Binding> bindings(Show show) {
    Set<Binding> bindings = new HashSet<>();
    for (Component component : show.components()) {
      if (component.graphic() instanceof Graphic.Text text && text.binding() != null) {
        bindings.add(text.binding());
      }
    }
    return bindings;
  }
}
