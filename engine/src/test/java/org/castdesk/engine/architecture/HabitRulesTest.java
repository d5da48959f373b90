package org.castdesk.engine.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Time is injected, threads have one maker, nothing hides in statics, names mean something.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitRulesTest {
  private static final int MAX_TYPES_PER_PACKAGE = 25;

  private static final Set<String> TIME_CALLS =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.lang.Thread.sleep",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalTime.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system");

  private static final Set<String> THREAD_CALLS =
      Set.of(
          "java.lang.Thread.<init>",
          "java.lang.Thread.ofPlatform",
          "java.lang.Thread.ofVirtual",
          "java.lang.Thread.startVirtualThread",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.util.concurrent.ForkJoinPool.<init>",
          "java.util.concurrent.ThreadPoolExecutor.<init>",
          "java.util.Timer.<init>");

  private final JavaClasses engine = EngineClasses.load();

  @Test
  void time_isAskedInOnePlace() {
    noClasses()
        .that(are("outside time", type -> !EngineClasses.room(type).equals("time")))
        .should()
        .accessTargetWhere(calls("the system's time", TIME_CALLS::contains))
        .because("tests, dry runs and offline renders own the clock: take an EngineClock")
        .check(engine);
  }

  @Test
  void threads_areMadeInOnePlace() {
    noClasses()
        .that(are("not EngineThreads", type -> !ownerOfThreads(type)))
        .should()
        .accessTargetWhere(
            calls(
                "what starts threads",
                name ->
                    THREAD_CALLS.contains(name)
                        || name.startsWith("java.util.concurrent.Executors.")))
        .because(
            "every thread has a name, a row in docs/threads.md and somebody who ends it:"
                + " take a ThreadFactory or an Executor")
        .check(engine);
  }

  @Test
  void statics_neverChange() {
    fields()
        .that()
        .areStatic()
        .should(neverChange())
        .because("two engines in one test process must not meet through a static")
        .check(engine);
  }

  @Test
  void singletons_doNotExist() {
    methods()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(EngineClasses.ROOT + "..")
        .should()
        .haveNameNotMatching("getInstance|instance|getDefault")
        .because("what a class needs comes in through its constructor")
        .check(engine);
  }

  @Test
  void names_sayWhatThingsAre() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .because("these names fit everything, so they say nothing")
        .check(engine);
  }

  @Test
  void packages_staySmall() {
    Map<String, List<String>> types = new TreeMap<>();
    for (JavaClass type : engine) {
      if (!type.isNestedClass() && !type.getSimpleName().equals("package-info")) {
        types
            .computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
            .add(type.getSimpleName());
      }
    }
    types.values().removeIf(names -> names.size() <= MAX_TYPES_PER_PACKAGE);
    assertEquals(
        Map.of(), types, "packages over 25 types: make sub-packages, one per technology or idea");
  }

  private static boolean ownerOfThreads(JavaClass type) {
    return type.getName().startsWith(EngineClasses.ROOT + ".runtime.EngineThreads")
        || type.getName().equals(EngineClasses.ROOT + ".ingest.worker.WorkerThreads");
  }

  private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(
      String what, Predicate<String> qualifiedName) {
    return DescribedPredicate.describe(
        what,
        access ->
            qualifiedName.test(
                access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }

  private static ArchCondition<JavaField> neverChange() {
    return new ArchCondition<>("be final and hold something that cannot change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        String type = field.getRawType().getName();
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        boolean isContainer =
            type.startsWith("java.util.concurrent.")
                || type.startsWith("java.lang.ThreadLocal")
                || Set.of(
                        "java.util.HashMap",
                        "java.util.TreeMap",
                        "java.util.LinkedHashMap",
                        "java.util.IdentityHashMap",
                        "java.util.WeakHashMap",
                        "java.util.ArrayList",
                        "java.util.HashSet",
                        "java.util.BitSet",
                        "java.util.ArrayDeque",
                        "java.lang.StringBuilder")
                    .contains(type);
        if (!isFinal || isContainer) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is " + type));
        }
      }
    };
  }
}
