package org.lct.editor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;
import org.lct.testing.HouseRules;

@AnalyzeClasses(packages = "org.lct.editor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchTests houseRules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule showsPlansAndKnowsNothingOfTheApplication = noClasses().should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.lct.app..", "org.lct.cli..", "org.lct.sandbox..", "picocli..")
      .because("the application is made of the editor, not the other way round");

  @ArchTest
  static final ArchRule ofTheEngineOnlyWhatPlansAreMadeOf = noClasses().should().dependOnClassesThat()
      .resideInAnyPackage("org.lct.cluster..", "org.lct.deploy..", "org.lct.operation..", "org.lct.diff..",
          "org.lct.inventory..", "org.lct.secret..", "org.lct.account..", "org.lct.cloud.linode..")
      .because("looking at a plan asks no cloud and remembers nothing");

  @ArchTest
  static final ArchRule viewModelsNeedNoScene = noClasses().that()
      .resideInAnyPackage("..editor.session..", "..editor.figures..", "..editor.text..")
      .or(DescribedPredicate.describe("are models of panes", ArchitectureTest::isModel)).should()
      .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
      .because("their tests need no toolkit");

  @ArchTest
  static final ArchRule answersComeOnTheRightThreadAlready = noClasses().should()
      .callMethod(Platform.class, "runLater", Runnable.class).because("a TaskRunner sees to it");

  private static boolean isModel(JavaClass type) {
    var name = type.getSimpleName();
    return name.endsWith("Model") || name.endsWith("Words") || name.endsWith("Row")
        || name.endsWith("Details") || name.equals("Facts") || name.equals("Quote");
  }
}
