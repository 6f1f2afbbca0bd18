package org.lct;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.lct.testing.HouseRules;

@AnalyzeClasses(packages = "org.lct", importOptions = {ImportOption.DoNotIncludeTests.class,
    ImportOption.DoNotIncludeJars.class, ArchitectureTest.Engine.class})
class ArchitectureTest {
  /// The sandbox stands beside the engine in the build, not in it.
  static final class Engine implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/sandbox/target/");
    }
  }

  @ArchTest
  static final ArchTests houseRules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule knowsNoUserInterface = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("javafx..", "picocli..", "org.lct.sandbox..", "org.lct.cli..", "org.lct.app..")
      .because("the engine also runs without a display, and its simulator shares no class with it");

  @ArchTest
  static final ArchRule printsNothing = noClasses().should().accessField(System.class, "out").orShould()
      .accessField(System.class, "err");

  @ArchTest
  static final ArchRule adaptersAreSeenByTheirModuleOnly = classes().that()
      .resideInAnyPackage("..cloud.linode..", "..inventory.xodus..").and(not(simpleNameEndingWith("Module")))
      .and().doNotHaveSimpleName("package-info").should().notBePublic();

  @ArchTest
  static final ArchRule onlyTheAdaptersKnowTheirLibraries = noClasses().that()
      .resideOutsideOfPackages("..cloud.linode..", "..inventory.xodus..").should().dependOnClassesThat()
      .resideInAnyPackage("org.apache.hc..", "jetbrains.exodus..");

  @ArchTest
  static final ArchRule theDocumentIsValues = classes().that().resideInAPackage("org.lct.plan").and()
      .doNotHaveSimpleName("package-info").should(beValues());

  @ArchTest
  static final ArchRule layersPointDownwards = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("plan").definedBy("org.lct.plan")
      .layer("diagnostic").definedBy("org.lct.diagnostic")
      .layer("planfile").definedBy("org.lct.planfile")
      .layer("cloud").definedBy("org.lct.cloud")
      .layer("expand").definedBy("org.lct.expand")
      .layer("software").definedBy("org.lct.software")
      .layer("validate").definedBy("org.lct.validate")
      .layer("fix").definedBy("org.lct.fix")
      .layer("template").definedBy("org.lct.sample", "org.lct.template")
      .layer("export").definedBy("org.lct.export")
      .layer("compare").definedBy("org.lct.compare")
      .layer("git").definedBy("org.lct.git")
      .layer("inventory").definedBy("org.lct.inventory")
      .layer("diff").definedBy("org.lct.diff")
      .layer("operation").definedBy("org.lct.operation")
      .layer("deploy").definedBy("org.lct.deploy")
      .layer("cluster").definedBy("org.lct.cluster")
      .whereLayer("diagnostic").mayOnlyAccessLayers("plan")
      .whereLayer("planfile").mayOnlyAccessLayers("plan", "diagnostic")
      .whereLayer("cloud").mayOnlyAccessLayers("plan", "diagnostic")
      .whereLayer("expand").mayOnlyAccessLayers("plan", "diagnostic", "cloud")
      .whereLayer("software").mayOnlyAccessLayers("plan", "diagnostic")
      .whereLayer("validate").mayOnlyAccessLayers("plan", "diagnostic", "cloud", "expand", "software")
      .whereLayer("fix").mayOnlyAccessLayers("plan", "diagnostic", "planfile", "cloud", "expand")
      .whereLayer("template").mayOnlyAccessLayers("plan", "diagnostic", "planfile", "software")
      .whereLayer("export").mayOnlyAccessLayers("plan", "diagnostic", "planfile", "cloud", "expand")
      .whereLayer("compare").mayOnlyAccessLayers("plan", "diagnostic", "planfile", "cloud", "expand")
      .whereLayer("git").mayOnlyAccessLayers("plan", "diagnostic", "planfile")
      .whereLayer("inventory").mayOnlyAccessLayers("plan", "diagnostic", "expand")
      .whereLayer("diff").mayOnlyAccessLayers("plan", "diagnostic", "cloud", "expand", "inventory")
      .whereLayer("operation").mayOnlyAccessLayers("plan", "diagnostic", "expand", "inventory", "diff")
      .whereLayer("deploy")
      .mayOnlyAccessLayers("plan", "diagnostic", "cloud", "expand", "inventory", "diff", "operation");

  private static ArchCondition<JavaClass> beValues() {
    return new ArchCondition<>("be records, enums, interfaces or stateless helpers") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean value = type.isRecord() || type.isEnum() || type.isInterface();
        boolean stateless = type.getFields().stream()
            .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
        if (!value && !stateless) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has state and is no value"));
        }
      }
    };
  }
}
