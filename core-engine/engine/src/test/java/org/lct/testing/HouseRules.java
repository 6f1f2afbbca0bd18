package org.lct.testing;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// What holds in every module (`docs/architecture.md`, "Rules that tests hold"). A module includes these
/// with `ArchTests.in(HouseRules.class)`.
public final class HouseRules {
  /// 1.
  @ArchTest
  static final ArchRule packagesAreFreeOfCycles = slices().matching("org.lct.(**)").should().beFreeOfCycles();

  /// 4.
  @ArchTest
  static final ArchRule onlyModulesAndMainKnowGuice = noClasses().that().haveSimpleNameNotEndingWith("Module")
      .and()
      .doNotHaveSimpleName("Main").and().doNotHaveSimpleName("Views").should().dependOnClassesThat()
      .resideInAPackage("com.google.inject..")
      .because("constructors are plain Java and tests call them with new")
      .allowEmptyShould(true);

  /// 4.
  @ArchTest
  static final ArchRule thereIsNoStaticMutableState = fields().that().areStatic().should().haveModifier(FINAL)
      .allowEmptyShould(true);

  /// 5.
  @ArchTest
  static final ArchRule timeAndChanceComeFromOutside = noClasses().should().callMethod(Instant.class, "now")
      .orShould()
      .callMethod(System.class, "currentTimeMillis").orShould().callMethod(Clock.class, "systemUTC")
      .orShould()
      .callMethod(Thread.class, "sleep", long.class).orShould().callConstructor(Random.class)
      .because("a test must be able to make time pass");

  /// 6.
  @ArchTest
  static void everyPackageSaysWhatBelongsThereAndIsNullMarked(JavaClasses ours) {
    Set<String> marked = ours.stream().filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(NullMarked.class)).map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
    classes().should(new ArchCondition<>("be in a package with a @NullMarked package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!marked.contains(type.getPackageName())) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in an unmarked package"));
        }
      }
    }).check(ours);
  }

  private HouseRules() {}
}
