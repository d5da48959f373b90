package org.castdesk.engine.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The compiled engine, without its tests.
final class EngineClasses {
  static final String ROOT = "org.castdesk.engine";

  private EngineClasses() {}

  static JavaClasses load() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages(ROOT);
  }

  /// The room of the house a class lives in: `show`, `source`, `control.caster`; empty for strangers.
  static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String[] parts = name.substring(ROOT.length() + 1).split("\\.");
    return parts[0].equals("control") && parts.length > 1 ? "control." + parts[1] : parts[0];
  }
}
