package org.castdesk.engine.cli.doctor;

import java.util.List;

/// The Java that runs us, and whether it has the vector module that the pixel kernels use.
final class JavaCheck implements Examination.Check {
  private static final int WANTED = 25;

  @Override
  public List<Finding> look() {
    String version = System.getProperty("java.runtime.version");
    Finding java =
        Runtime.version().feature() >= WANTED
            ? Finding.ok("java", version + ", " + System.getProperty("java.home"))
            : Finding.fail("java", version + " is too old", "install a JDK " + WANTED);
    boolean hasVectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    Finding vectors =
        hasVectors
            ? Finding.ok("vector instructions", "in use")
            : Finding.warn(
                "vector instructions",
                "not in use: pixels cost about ten times as much",
                "start java with --add-modules jdk.incubator.vector, as ./castdesk does");
    return List.of(java, vectors);
  }
}
