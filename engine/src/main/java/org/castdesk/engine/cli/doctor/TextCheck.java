package org.castdesk.engine.cli.doctor;

import java.util.ArrayList;
import java.util.List;

/// Letters on air: the faces we ship, and the system library that Java needs to draw any.
final class TextCheck implements Examination.Check {
  private static final String FOLDER = "/org/castdesk/assets/fonts/";

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    findings.add(face("letters", "Inter.ttf"));
    findings.add(face("Chinese letters", "Noto-Sans-SC.ttf"));
    findings.add(
        SystemLibrary.isPresent("libfontconfig.so.1")
            ? Finding.ok("font library", "libfontconfig.so.1")
            : Finding.fail(
                "font library",
                "libfontconfig.so.1 is missing: no text can be drawn",
                "apt-get install libfontconfig1 fonts-dejavu-core"));
    return findings;
  }

  private static Finding face(String what, String file) {
    return TextCheck.class.getResource(FOLDER + file) != null
        ? Finding.ok(what, file)
        : Finding.warn(
            what, file + " is not in this build: another face is used", "build again: ./castdesk");
  }
}
