package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.review.ReviewPane;
import org.lct.app.testing.PlanTexts;
import org.lct.app.testing.WorkbenchStage;
import org.lct.editor.Representation;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// What is shown before something is done, and what it takes to agree.
@OnDisplay
class ReviewStory {
  @TempDir
  private Path home;
  private WorkbenchStage workbench;

  @BeforeEach
  void show() {
    workbench = WorkbenchStage.show(home);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void open(String plan) {
    var file = PlanTexts.write(home, plan);
    TestStage.run(() -> workbench.parts().views().files().open(file));
    workbench.awaitPlan();
  }

  private void deploy(String plan) {
    open(plan);
    workbench.click("Deploy");
    workbench.awaitWords("shop is deployed");
  }

  private Button button(String words) {
    return workbench.find(Button.class, button -> words.equals(button.getText()));
  }

  private Phase phase() {
    return TestStage.onFx(() -> workbench.parts().models().deployment().phaseProperty().get());
  }

  @Test
  void whatWasTypedAMomentAgoIsReviewed() {
    open(PlanTexts.web(1));
    TestStage.run(() -> workbench.parts().views().plan().representationProperty().set(Representation.TEXT));
    workbench.stage().awaitRendered();
    TestStage
        .run(workbench.find(Node.class, node -> node.getStyleClass().contains("source-area"))::requestFocus);
    workbench.robot().push(KeyCode.CONTROL, KeyCode.END).write("description: typed").push(KeyCode.CONTROL,
        KeyCode.R);
    workbench.awaitWords("Deploy ");
    assertThat(
        workbench.parts().models().session().planProperty().get().orElseThrow().file().document().text())
        .contains("description: typed");
  }

  @Test
  void whatDestroysIsAgreedToByTypingTheClustersName() {
    deploy(PlanTexts.web(3));
    open(PlanTexts.web(2));

    workbench.click("Deploy");

    workbench.awaitWords("Deploy 2 changes to shop");
    workbench.stage().screenshot("review-destroys");
    assertThat(button("Deploy 2 changes").isDisabled()).isTrue();
    workbench.robot()
        .clickOn(
            workbench.find(TextField.class, field -> "Name of the cluster".equals(field.getPromptText())))
        .write("shops");
    assertThat(button("Deploy 2 changes").isDisabled()).isTrue();
    workbench.press(KeyCode.BACK_SPACE);
    workbench.click("Deploy 2 changes");
    workbench.awaitWords("shop is deployed");
    assertThat(workbench.shows("2 running")).isTrue();
  }

  @Test
  void anUnchangedPlanHasNoDifferences() {
    deploy(PlanTexts.web(2));
    open(PlanTexts.web(2));

    workbench.click("Deploy");

    workbench.awaitWords("No differences");
    workbench.awaitWords("The cluster is as planned.");
    workbench.press(KeyCode.ESCAPE);
    workbench.stage().await(() -> !workbench.shows("No differences"));
    assertThat(phase()).isEqualTo(Phase.ENDED);
  }

  @Test
  void whatOthersChangedIsNotCalledAsPlanned() throws Exception {
    var plan = PlanTexts.web(1).replace("        tags: [front]\n",
        "        tags: [front]\n        storage:\n          - {label: data, size: 10GB, type: blockstore}\n");
    deploy(plan);
    resizeTheVolumeElsewhere();
    open(plan);

    workbench.click("Deploy");

    workbench.awaitWords("Changed by others since it was last deployed");
    workbench.awaitWords("size: 10 GB → 20 GB");
    workbench.stage().screenshot("review-drift");
    assertThat(workbench.shows("The cluster is as planned.")).isFalse();
  }

  private void resizeTheVolumeElsewhere() throws Exception {
    var link = workbench.sandbox().current();
    try (var http = HttpClient.newHttpClient()) {
      var volumes = link.url().resolve("/v4/volumes");
      var listing = http.send(request(volumes, link.token()).GET().build(),
          HttpResponse.BodyHandlers.ofString());
      var id = new JsonMapper().readTree(listing.body()).at("/data/0/id").asLong();
      var resized = http.send(request(URI.create(volumes + "/" + id + "/resize"), link.token())
          .POST(HttpRequest.BodyPublishers.ofString("{\"size\": 20}")).build(),
          HttpResponse.BodyHandlers.discarding());
      assertThat(resized.statusCode()).isEqualTo(200);
    }
  }

  private static HttpRequest.Builder request(URI uri, String token) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token).header("Content-Type",
        "application/json");
  }

  @Test
  void anErrorDisablesTheDeedAndSaysWhyUntilTheStepIsLeftOut() {
    open(PlanTexts.withMissingStep());

    workbench.click("Deploy");

    workbench.awaitWords("shop cannot be deployed");
    workbench.stage().screenshot("review-error");
    assertThat(workbench.shows("One error stands against it.")).isTrue();
    assertThat(workbench.find(Button.class,
        button -> "Deploy".equals(button.getText()) && button.getStyleClass().contains("large")).isDisabled())
        .isTrue();
    assertThat(phase()).isEqualTo(Phase.NONE);
    workbench.robot().clickOn(workbench.find(CheckBox.class, box -> box.getText().startsWith("Leave out")));
    workbench.awaitWords("Compared with what runs");
    workbench.click("Deploy 4 changes");
    workbench.awaitWords("shop is deployed");
  }

  @Test
  void aChangeThatCannotBeMadeIsShownAndRefused() {
    var plan = PlanTexts.web(2).replace("        tags: [front]\n",
        "        tags: [front]\n        storage: [{label: data, type: blockstore, size: 20GB}]\n");
    deploy(plan);
    open(plan.replace("20GB", "10GB"));

    workbench.click("Deploy");

    workbench.awaitWords("shop cannot be deployed");
    workbench.stage().screenshot("review-refused");
    assertThat(workbench.shows("Put back what cannot be changed.")).isTrue();
    workbench.click("Back to the plan");
    assertThat(workbench.shows("shop cannot be deployed")).isFalse();
  }

  @Test
  void aTypeIsChangedInPlace() {
    deploy(PlanTexts.web(2));
    open(PlanTexts.web(2).replace("g6-nanode-1", "g6-standard-1"));

    workbench.click("Deploy");

    workbench.awaitWords("type: g6-nanode-1 → g6-standard-1, powered off");
    workbench.stage().screenshot("review-changes");
    workbench.click("Deploy 2 changes");
    workbench.awaitWords("shop is deployed");
  }

  @Test
  void reviewingChangesNothing() {
    open(PlanTexts.web(2));

    workbench.click("Review changes");

    workbench.awaitWords("Deploy 4 changes to shop");
    workbench.stage().screenshot("review-creates");
    assertThat(phase()).isEqualTo(Phase.NONE);
    assertThat(home.resolve("clusters")).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(),
        folder -> assertThat(folder).isEmptyDirectory());
    workbench.press(KeyCode.CONTROL, KeyCode.ENTER);
    workbench.awaitWords("shop is deployed");
  }

  @Test
  void keysAndFocusStayInTheDialog() {
    open(PlanTexts.web(2));
    workbench.click("Review changes");
    workbench.awaitWords("Deploy 4 changes to shop");
    var dialog = workbench.find(ReviewPane.class, _ -> true);

    for (int i = 0; i < 12; i++) {
      workbench.press(KeyCode.TAB);
      var owner = TestStage.onFx(() -> workbench.stage().stage().getScene().getFocusOwner());
      assertThat(owner).isNotNull();
      assertThat(TestStage.onFx(() -> isWithin(owner, dialog))).isTrue();
    }
    workbench.press(KeyCode.CONTROL, KeyCode.DIGIT3);

    assertThat(workbench.shows("Deploy 4 changes to shop")).isTrue();
  }

  private static boolean isWithin(Node node, Node parent) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at.equals(parent))
        return true;
    }
    return false;
  }
}
