package org.lct.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.lct.testing.HouseRules;

@AnalyzeClasses(packages = "org.lct.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests houseRules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule knowsNoJavaFx = noClasses().should().dependOnClassesThat()
      .resideInAPackage("javafx..")
      .because("the command line runs where there is no display");

  @ArchTest
  static final ArchRule outputDoesNotKnowCommands = noClasses().that().resideInAPackage("..output..").should()
      .dependOnClassesThat().haveSimpleNameEndingWith("Command");
}
