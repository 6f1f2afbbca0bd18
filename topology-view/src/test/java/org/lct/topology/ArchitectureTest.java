package org.lct.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import javafx.application.Platform;

@AnalyzeClasses(packages = "org.lct.topology", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesAreFreeOfCycles = slices().matching("org.lct.topology.(**)").should()
      .beFreeOfCycles();

  @ArchTest
  static final ArchRule themeKnowsNothingOfOurs = noClasses().that().resideInAPackage("..topology.theme..")
      .should()
      .dependOnClassesThat(ofOursOutside("org.lct.topology.theme"));

  @ArchTest
  static final ArchRule diagramKnowsNothingOfOursButTheme = noClasses().that()
      .resideInAPackage("..topology.diagram..")
      .should().dependOnClassesThat(ofOursOutside("org.lct.topology.theme", "org.lct.topology.diagram"))
      .because("editor and live view make diagrams; a diagram knows neither them nor the engine");

  @ArchTest
  static final ArchRule modelAndLayoutNeedNoToolkit = noClasses().that()
      .resideInAnyPackage("org.lct.topology.diagram", "org.lct.topology.diagram.layout").should()
      .dependOnClassesThat().resideInAPackage("javafx..").because("layouts are computed on any thread");

  @ArchTest
  static final ArchRule onlyBackgroundLayoutComesFromOtherThreads = noClasses().that()
      .doNotHaveSimpleName("BackgroundLayout").should()
      .callMethod(Platform.class, "runLater", Runnable.class);

  private static DescribedPredicate<JavaClass> ofOursOutside(String... packages) {
    return DescribedPredicate.describe("of ours outside " + String.join(" and ", packages),
        type -> type.getPackageName().startsWith("org.lct.") && Arrays.stream(packages)
            .noneMatch(name -> type.getPackageName().startsWith(name)));
  }
}
