package org.lct.secret;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;

@AnalyzeClasses(packages = {"org.lct.secret",
    "org.lct.account"}, importOptions = ImportOption.DoNotIncludeTests.class)
class SecretRulesTest {
  @ArchTest
  static final ArchRule nothingIsLoggedOrPrinted = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("org.slf4j..", "java.util.logging..").orShould()
      .accessClassesThat().belongToAnyOf(PrintStream.class).orShould()
      .callMethod(Throwable.class, "printStackTrace").because("these packages hold secrets in the clear");

  @ArchTest
  static final ArchRule secretsKnowNothingOfAccounts = noClasses().that()
      .resideInAPackage("org.lct.secret").should().dependOnClassesThat()
      .resideInAnyPackage("org.lct.account", "org.lct.cloud..").because("packages have no cycles");

  @ArchTest
  static final ArchRule onlyModulesKnowGuice = noClasses().that().haveSimpleNameNotEndingWith("Module")
      .should().dependOnClassesThat().resideInAPackage("com.google.inject..")
      .because("everything else is built with new");
}
