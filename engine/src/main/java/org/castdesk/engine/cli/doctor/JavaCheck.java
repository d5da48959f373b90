package org.castdesk.engine.cli.doctor;

import java.util.List;

/// The Java that runs us.
final class JavaCheck implements Examination.Check {
  private static final int WANTED = 25;

  @Override
  public List<Finding> look() {
    String version = System.getProperty("java.runtime.version");
    return List.of(
        Runtime.version().feature() >= WANTED
            ? Finding.ok("java", version + ", " + System.getProperty("java.home"))
            : Finding.fail("java", version + " is too old", "install a JDK " + WANTED));
  }
}
