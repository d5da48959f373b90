package org.castdesk.engine.ffmpeg.live;

/// The sender sends something of another kind from now on: what was known of the stream is wrong, and
/// it has to be opened anew.
public final class StreamChangedException extends Exception {
  private static final long serialVersionUID = 1;

  StreamChangedException(String what) {
    super(what);
  }
}
