package org.castdesk.engine.remote;

import java.time.Instant;

/// Where a running engine listens, and the secret of this run.
///
/// @param token never logged; [#toString()] leaves it out
public record EngineEndpoint(int port, String token, long pid, Instant startedAt) {
  @Override
  public String toString() {
    return "engine of process " + pid + " on 127.0.0.1:" + port + " since " + startedAt;
  }
}
