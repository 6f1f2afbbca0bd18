package org.lct.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.lct", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("org.lct.(**)").should()
      .beFreeOfCycles();

  @ArchTest
  static final ArchRule KNOWS_ONLY_THE_JDK_AND_JACKSON = noClasses().should().dependOnClassesThat()
      .resideOutsideOfPackages("org.lct.sandbox..", "java..", "com.sun.net.httpserver..",
          "com.fasterxml.jackson..",
          "org.jspecify.annotations..")
      .because("a misunderstanding of the API must not be made twice in the same place");

  @ArchTest
  static final ArchRule ONLY_THE_SERVER_KNOWS_HTTP = noClasses().that().resideOutsideOfPackage("..server..")
      .should()
      .dependOnClassesThat().resideInAPackage("com.sun.net.httpserver..");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_OUTSIDE = noClasses().should()
      .callMethod(java.time.Instant.class, "now")
      .orShould().callMethod(System.class, "currentTimeMillis").orShould()
      .callMethod(Thread.class, "sleep", long.class)
      .because("a test must be able to make time pass");
}
