package org.castdesk.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.castdesk.engine.architecture.EngineClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The folder list is the block diagram: arrows go where the table says, and nowhere else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportRulesTest {
  private static final Set<String> VALUES =
      Set.of("fault", "format", "show", "command", "state", "switcher", "plan");

  private static final Pattern PURE =
      Pattern.compile(
          "(org\\.castdesk|org\\.jspecify|java\\.time|java\\.math|java\\.text|java\\.lang|"
              + "java\\.util(\\.function|\\.stream|\\.regex|(?!\\.[a-z])))\\..*");

  /// Names of places, not doors to them.
  private static final Set<String> HARMLESS =
      Set.of("java.nio.file.Path", "java.nio.file.InvalidPathException", "java.net.URI");

  private static final Set<String> IMPURE =
      Set.of("java.lang.Thread", "java.lang.Process", "java.lang.ProcessBuilder");

  private final JavaClasses engine = EngineClasses.load();

  @Test
  void rooms_useOnlyWhatTheTableAllows() {
    classes()
        .should(followTheTable())
        .because(
            "each room can be understood, tested and replaced with what lies below it, and no more;"
                + " a new arrow is a decision: change ImportTable and docs/architecture.md")
        .check(engine);
  }

  @Test
  void values_useNoThreadsFilesOrNetwork() {
    noClasses()
        .that(liveIn(VALUES))
        .should()
        .dependOnClassesThat(
            reach("threads, files, network or a library", ImportRulesTest::isImpure))
        .because(
            "what the show is, what is true, and what is on screen at frame n are pure functions:"
                + " they run the same in a test, in a dry run and on air")
        .check(engine);
  }

  @Test
  void natives_stayInFfmpeg() {
    noClasses()
        .that(liveOutside(Set.of("ffmpeg")))
        .should()
        .dependOnClassesThat(reach("bytedeco", name -> name.startsWith("org.bytedeco.")))
        .because("a native pointer that leaves its package has no owner, and a crash no address")
        .check(engine);
  }

  @Test
  void java2d_staysInGraphics() {
    noClasses()
        .that(liveOutside(Set.of("graphics")))
        .should()
        .dependOnClassesThat(
            reach(
                "Java2D", name -> name.startsWith("java.awt.") || name.startsWith("javax.swing.")))
        .because("text and images become cached rasters in one place; pixels on air are ours")
        .check(engine);
  }

  @Test
  void engine_knowsNoWindow() {
    noClasses()
        .should()
        .dependOnClassesThat(
            reach(
                "JavaFX or the desk",
                name -> name.startsWith("javafx.") || name.startsWith("org.castdesk.app.")))
        .because("the engine is headless by nature: the window may die, the air goes on")
        .check(engine);
  }

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle makes one package of two: nobody can read or test one alone")
        .check(engine);
  }

  @Test
  void technologies_doNotKnowEachOther() {
    for (String family : new String[] {"source", "output", "control"}) {
      slices()
          .matching(ROOT + "." + family + ".(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true)
          .because("one technology must be removable without touching its neighbours")
          .check(engine);
    }
  }

  private static DescribedPredicate<JavaClass> liveIn(Set<String> rooms) {
    return DescribedPredicate.describe(
        "live in " + rooms, type -> rooms.contains(EngineClasses.room(type)));
  }

  private static DescribedPredicate<JavaClass> liveOutside(Set<String> rooms) {
    return DescribedPredicate.describe(
        "live outside " + rooms, type -> !rooms.contains(EngineClasses.room(type)));
  }

  private static DescribedPredicate<JavaClass> reach(String what, Predicate<String> name) {
    return DescribedPredicate.describe(
        what, type -> name.test(type.getBaseComponentType().getName()) && !isPrimitive(type));
  }

  private static boolean isImpure(String type) {
    if (IMPURE.contains(type)) {
      return true;
    }
    if (HARMLESS.contains(type)) {
      return false;
    }
    return !PURE.matcher(type).matches();
  }

  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive();
  }

  private static ArchCondition<JavaClass> followTheTable() {
    return new ArchCondition<>("use only the rooms their own is allowed to use") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String room = EngineClasses.room(type);
        if (!ImportTable.knows(room)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + ": there is no room '" + room + "' in the house"));
          return;
        }
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
          String target = EngineClasses.room(arrow.getTargetClass().getBaseComponentType());
          if (target.isEmpty()
              || target.equals(room)
              || ImportTable.allowed(room).contains(target)) {
            continue;
          }
          String why =
              "'%s' may use %s, not '%s': %s"
                  .formatted(room, ImportTable.allowed(room), target, arrow.getDescription());
          events.add(SimpleConditionEvent.violated(type, why));
        }
      }
    };
  }
}
