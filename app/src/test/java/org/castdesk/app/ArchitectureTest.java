package org.castdesk.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.castdesk.app.fx.Controller;
import org.castdesk.app.fx.FxThread;
import org.castdesk.engine.api.Engine;

@AnalyzeClasses(packages = "org.castdesk.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ENGINE = "org.castdesk.engine.";

  /// With what the compiler nests in it.
  private static final String CONTROLLER = ".*Controller(\\$.*)?";

  /// What the controllers of all features share; no feature's views and models are in it.
  private static final String CONTROLLERS_KIT = "org.castdesk.app.feature";

  @ArchTest
  static final ArchRule doorOnlyInControllers =
      noClasses()
          .that()
          .haveNameNotMatching(CONTROLLER)
          .and()
          .resideOutsideOfPackages("..app.mirror..", CONTROLLERS_KIT)
          .and()
          .doNotHaveFullyQualifiedName(AppAssembly.class.getName())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ENGINE + "api..", ENGINE + "command..", ENGINE + "state..", ENGINE + "fault..")
          .because(
              "views, models and controls show values; only controllers speak with the engine");

  @ArchTest
  static final ArchRule onlyControllersSubmit =
      noClasses()
          .that()
          .haveNameNotMatching(CONTROLLER)
          .and()
          .resideOutsideOfPackage(CONTROLLERS_KIT)
          .should()
          .callMethodWhere(target(name("submit")).and(target(owner(assignableTo(Engine.class)))))
          .because("a wish has one sender, who also shows the answer");

  @ArchTest
  static final ArchRule nothingBelowTheDoor =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ENGINE + "runtime..",
              ENGINE + "switcher..",
              ENGINE + "plan..",
              ENGINE + "compose..",
              ENGINE + "audio..",
              ENGINE + "source..",
              ENGINE + "output..",
              ENGINE + "ffmpeg..",
              ENGINE + "graphics..",
              ENGINE + "store..",
              ENGINE + "cli..")
          .because("the desk has no private path into the engine");

  @ArchTest
  static final ArchRule ringsOnlyInMirror =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app.mirror..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ENGINE + "media..")
          .because("where pictures come from is the mirror's business");

  @ArchTest
  static final ArchRule controlsKnowNoEngine =
      noClasses()
          .that()
          .resideInAPackage("..app.control..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.castdesk..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "..app.control..",
                              ENGINE + "show..",
                              ENGINE + "time..",
                              ENGINE + "format.."))))
          .because("a control can be shown alone in the gallery");

  @ArchTest
  static final ArchRule featuresApart =
      slices()
          .matching("org.castdesk.app.feature.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a part of the desk can be changed without reading another");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.castdesk.app.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package");

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .should()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Thread.class, "sleep", long.class)
          .because("time is injected, so that tests own it");

  @ArchTest
  static final ArchRule threadsInOnePlace =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(AppAssembly.class.getName())
          .should()
          .callConstructorWhere(target(owner(assignableTo(Thread.class))))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Executors.class)
          .because("whoever reads AppAssembly knows every thread of the desk");

  @ArchTest
  static final ArchRule oneWayOntoTheFxThread =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(FxThread.class.getName())
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .because("FxThread keeps one call waiting at most");

  @ArchTest
  static final ArchRule triads =
      classes()
          .that()
          .implement(Controller.class)
          .should()
          .haveSimpleNameEndingWith("Controller")
          .because("names say which part of a triad a class is");

  @ArchTest
  static final ArchRule noCatchAllNames =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
          .because("a name says what a thing is");

  @ArchTest
  static final ArchRule noGlobals =
      methods().should().notHaveName("getInstance").because("what a class needs, it is given");

  @ArchTest
  static final ArchRule noMutableStatics =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("static state outlives its window and its test");
}
