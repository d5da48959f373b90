package org.castdesk.app.shots;

import java.util.function.Consumer;

/// One screen of the desk as the documentation shows it.
///
/// @param name what its files begin with
/// @param bring what the operator does until it is in sight, waiting for what must come
/// @param leave the way back to the Director, with the air as it was
record Shot(String name, Consumer<Hands> bring, Consumer<Hands> leave) {
  @Override
  public String toString() {
    return name;
  }
}
