package org.castdesk.app.mirror;

import java.io.IOException;
import org.castdesk.engine.api.MonitorFeed;

/// Opens the desk's end of a feed.
///
/// **Thread**: any; a file is mapped.
@FunctionalInterface
public interface FeedOpener {
  FeedReader open(MonitorFeed feed) throws IOException;
}
