package org.lct.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import org.lct.testing.HouseRules;

@AnalyzeClasses(packages = "org.lct.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests houseRules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule onlyMainKnowsTheShell = noClasses().that().resideOutsideOfPackage("..shell..").and()
      .doNotHaveSimpleName("Main").should().dependOnClassesThat().resideInAPackage("..shell..")
      .because("the shell knows the features, never the reverse");

  @ArchTest
  static final ArchRule onlyMainReachesTheToolkitFromOtherThreads = noClasses().that()
      .doNotHaveSimpleName("Main").should().callMethod(Platform.class, "runLater", Runnable.class);

  @ArchTest
  static final ArchRule modelsNeedNoToolkit = noClasses().that().haveSimpleNameEndingWith("Model").or()
      .haveSimpleNameEndingWith("Board").or().haveSimpleNameEndingWith("Desk").or()
      .haveSimpleNameEndingWith("Choice").or().haveSimpleNameEndingWith("Store").should()
      .dependOnClassesThat()
      .resideInAnyPackage("javafx.stage..", "javafx.scene.control..", "javafx.scene.layout..")
      .because("their tests need no window");
}
