package org.castdesk.app.mirror;

import org.castdesk.app.control.PictureSource;

/// The desk's end of one monitor feed.
public interface FeedReader extends PictureSource, AutoCloseable {
  /// The programme frame of the picture copied last; -1 = none yet.
  long frame();

  @Override
  void close();
}
