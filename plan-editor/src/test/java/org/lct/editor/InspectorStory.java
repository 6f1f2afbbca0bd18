package org.lct.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.editor.figures.StartStages;
import org.lct.editor.testing.PlanStage;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanReader;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// What a person changes in the fields at the side of the diagram.
@OnDisplay
class InspectorStory {
  private final FxRobot robot = new FxRobot();
  private PlanStage shown;

  @BeforeEach
  void open() {
    shown = PlanStage.show(Plans.sample());
  }

  @AfterEach
  void close() {
    shown.close();
  }

  @Test
  void aCountIsTypedCountedAndUndone() {
    select("us-east/webservers");
    var count = find(TextField.class, field -> "Count".equals(field.getAccessibleText()));
    robot.clickOn(count).push(KeyCode.CONTROL, KeyCode.A).write("25").push(KeyCode.ENTER);
    awaitText("count: 25");
    robot.push(KeyCode.UP).push(KeyCode.UP);
    awaitText("count: 27");
    assertThat(TestStage.onFx(count::isFocused)).isTrue();
    assertThat(shown.stage().screenshot("inspector")).isNotEmptyFile();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitText("count: 25");
    robot.write("1").push(KeyCode.CONTROL, KeyCode.Z);
    shown.stage().await(() -> "25".equals(count.getText()));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    awaitText("count: 20");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    awaitText("count: 25");
  }

  @Test
  void aNameIsChangedWhereverItIsUsed() {
    select("us-east/webservers");
    var name = find(TextField.class, field -> "Name".equals(field.getAccessibleText()));
    robot.clickOn(name).push(KeyCode.CONTROL, KeyCode.A).write("web servers");
    shown.stage().await(() -> shows("Wanted:"));
    assertThat(text()).contains("name: webservers");
    robot.push(KeyCode.CONTROL, KeyCode.A).write("front").push(KeyCode.ENTER);
    awaitText("name: front");
    shown.stage().await(() -> shows("front"));
    assertThat(TestStage.onFx(() -> shown.session().selectionProperty().get()))
        .contains("us-east/front");
  }

  @Test
  void theFieldsOfAFoldedGroupAreMadeWhenItIsOpened() {
    select("us-east/webservers");
    var folded = find(TitledPane.class, pane -> "Operation".equals(pane.getText()) && !pane.isExpanded());
    assertThat(TestStage.onFx(() -> ((Parent) folded.getContent()).getChildrenUnmodifiable())).isEmpty();
    open("Operation");
    shown.stage().await(() -> !((Parent) folded.getContent()).getChildrenUnmodifiable().isEmpty());
    assertThat(shown.stage().screenshot("inspector-unfolded")).isNotEmptyFile();
  }

  @Test
  void whatWasTypedBelongsToWhatWasSelectedThen() {
    select("us-east/webservers");
    robot.clickOn(find(TextField.class, field -> "Name".equals(field.getAccessibleText())))
        .push(KeyCode.CONTROL, KeyCode.A).write("front");
    select("us-east/memcached");
    awaitText("name: front");
    assertThat(text()).contains("name: ha-wordpress", "name: memcached").doesNotContain("name: webservers");
  }

  @Test
  void aTypeIsChosenFromTheCatalogue() {
    select("us-east/webservers");
    robot.clickOn(find(Button.class, button -> "Choose a type".equals(button.getAccessibleText())));
    shown.stage().awaitRendered();
    robot.write("dedicated 8gb").push(KeyCode.DOWN).push(KeyCode.ENTER);
    awaitText("g6-dedicated-4");
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void nothingThatCanBeChosenIsCut(Theme theme) {
    shown.close();
    shown = PlanStage.show(1440, 800, theme);
    shown.open(Plans.sample());
    select("us-east/webservers");
    isWhole("Choose a type", "type-chooser-" + look(theme));
    isWhole("Choose an image", "image-chooser-" + look(theme));
    select("us-east");
    isWhole("Choose a region", "region-chooser-" + look(theme));
  }

  private static String look(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }

  private void isWhole(String chooser, String picture) {
    robot.clickOn(find(Button.class, button -> chooser.equals(button.getAccessibleText())));
    shown.stage().awaitRendered();
    assertThat(shown.stage().screenshot(picture)).isNotEmptyFile();
    Set<Text> words = robot.lookup(".chooser .table-view .text").queryAllAs(Text.class);
    assertThat(words).hasSizeGreaterThan(20).extracting(Text::getText)
        .noneMatch(text -> text.endsWith("..."));
    robot.push(KeyCode.ESCAPE);
    shown.stage().awaitRendered();
  }

  @Test
  void whatNobodyKnowsIsSaidWhileItIsTyped() {
    select("us-east/webservers");
    type("Type", "g6-nonsense");
    shown.stage().await(() -> shows("There is no type g6-nonsense"));
    type("Image", "linode/nothing");
    shown.stage().await(() -> shows("There is no image linode/nothing"));
    open("Network");
    type("Subnet", "nowhere");
    shown.stage().await(() -> shows("There is no subnet nowhere in us-east"));
  }

  private void type(String field, String words) {
    robot.clickOn(find(TextField.class, text -> field.equals(text.getAccessibleText())))
        .push(KeyCode.CONTROL, KeyCode.A).write(words);
  }

  @Test
  void whatThePlanHasIsChosenForAValueThatNamesIt() {
    select("us-east/webservernb/nodebalancer");
    choose("Choose for Tag", "memcached");
    awaitText("tag: memcached");
    select();
    open("Start order");
    fire("Add to Order", "Add to Stages");
    choose("Choose for Stages", "mysqlnodes");
    shown.stage().await(() -> StartStages
        .of(shown.session().planProperty().get().flatMap(plan -> plan.file().draft())).stages()
        .equals(List.of(List.of("mysqlnodes"))));
    open("Security");
    choose("Choose for Egress", "ntp");
    awaitText("egress:");
  }

  private void fire(String... buttons) {
    TestStage.run(
        find(Button.class, button -> List.of(buttons).contains(button.getText()))::fire);
    shown.settle();
  }

  private void choose(String chooser, String word) {
    TestStage.run(find(Button.class, button -> chooser.equals(button.getAccessibleText()))::fire);
    shown.stage().awaitRendered();
    robot.write(word).push(KeyCode.DOWN).push(KeyCode.ENTER);
    shown.stage().awaitRendered();
  }

  @Test
  void aRegionPlanIsOpenedFromItsRegionAndRenamed() {
    select("us-east");
    TestStage.run(find(Hyperlink.class, link -> "wordpress-region".equals(link.getText()))::fire);
    shown.settle();
    assertThat(shown.stage().screenshot("inspector-region-plan")).isNotEmptyFile();
    type("Name", "site");
    robot.push(KeyCode.ENTER);
    awaitText("regionplan: site");
    assertThat(text()).doesNotContain("wordpress-region");
    assertThat(TestStage.onFx(() -> shown.session().selectionProperty().get()))
        .containsExactly("/regionplan/site");
  }

  @Test
  void aTextThatCannotBeReadIsSaidInPlaceOfTheFields() {
    select("us-east/webservers");
    TestStage.run(() -> shown.session().type(text() + "\n]["));
    shown.stage().await(() -> shows("The last good state is shown"));
    assertThat(shown.stage().screenshot("inspector-unreadable")).isNotEmptyFile();
    TestStage.run(find(Hyperlink.class, link -> link.isVisible() && !link.getText().isEmpty())::fire);
    TestStage.run(shown.session()::undo);
    shown.stage().await(() -> !shows("The last good state is shown"));
  }

  @Test
  void noWordOfAFieldIsCut() {
    select("us-east/webservers");
    for (var group : List.of("Operation", "Configuration"))
      TestStage.run(() -> find(TitledPane.class, pane -> group.equals(pane.getText())).setExpanded(true));
    shown.settle();
    assertThat(shown.stage().screenshot("inspector-words")).isNotEmptyFile();
    assertThat(TestStage.onFx(() -> shown.view().lookupAll(".field-label .text").stream()
        .map(Text.class::cast).map(Text::getText).toList())).contains("Max unavailable")
        .noneMatch(text -> text.endsWith("..."));
  }

  @Test
  void aWordIsChosenAndTakenBack() {
    select("us-east/webservers");
    open("Operation");
    @SuppressWarnings("unchecked")
    ComboBox<String> placement = find(ComboBox.class, box -> "Placement".equals(box.getAccessibleText()));
    robot.clickOn(placement).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    awaitText("placement: ");
    TestStage.run(() -> placement.setValue(""));
    shown.stage().await(() -> !text().contains("placement: "));
  }

  @Test
  void aVolumeIsAddedAsAnEntry() {
    select("us-east/ndbdatanodes");
    TestStage.run(find(Button.class, button -> "Add to Storage".equals(button.getText()))::requestFocus);
    robot.push(KeyCode.SPACE);
    shown.stage().await(() -> text().lines().filter(line -> line.contains("blockstore")).count() == 2);
    shown.settle();
    assertThat(shown.stage().screenshot("inspector-storage")).isNotEmptyFile();
  }

  @Test
  void twentyNodePlansAreChangedAtOnce() {
    var plan = "name: many\nformat: 2\nregions:\n- region: us-east\n  nodes:\n" + IntStream
        .rangeClosed(1, 20).mapToObj(i -> "  - {name: web%d, type: g6-nanode-1, count: %d}%n".formatted(i, i))
        .collect(Collectors.joining());
    shown.open(PlanReader.read("many.yaml",
        plan.getBytes(StandardCharsets.UTF_8)));
    var twenty = IntStream.rangeClosed(1, 20).mapToObj(i -> "us-east/web" + i).collect(Collectors.toSet());
    TestStage.run(shown.view().diagram()::requestFocus);
    robot.push(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.A);
    shown.stage().await(() -> shown.session().selectionProperty().get().equals(twenty));
    shown.settle();
    var count = find(TextField.class, field -> "Count".equals(field.getAccessibleText()));
    assertThat(count.getPromptText()).isEqualTo("Several values");
    assertThat(TestStage.onFx(() -> shown.view().lookupAll(".details .text-field").stream()
        .map(Node::getAccessibleText).toList())).doesNotContain("Name").contains("Count");
    assertThat(shown.stage().screenshot("inspector-several")).isNotEmptyFile();
    robot.clickOn(count).write("3").push(KeyCode.ENTER);
    shown.stage().await(() -> text().lines().filter(line -> line.contains("count: 3}")).count() == 20);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    shown.stage().await(() -> text().equals(plan));
  }

  @Test
  void whatTheFormatDoesNotTakeIsShownWithTheReason() {
    shown.open(Plans.file("wrong.yaml", """
        name: wrong
        format: 2
        regions:
        - region: us-east
          nodes:
          - name: web
            type: g6-standard-1
            backups: maybe
            max-unavailable: lots
            health: {tcp: 99999}
            storage:
            - {label: root, size: 180%, fs: ntfs}
            - {label: data, size: 10GB, fs: ext4}
        """));
    select("us-east/web");
    shown.settle();
    assertThat(shown.stage().screenshot("inspector-wrong")).isNotEmptyFile();
    assertThat(find(ComboBox.class, box -> "Backups".equals(box.getAccessibleText())).getValue())
        .isEqualTo("maybe");
    var said = TestStage.onFx(() -> shown.view().lookupAll(".field-problems Text").stream()
        .map(text -> ((Text) text).getText()).collect(Collectors.joining()));
    assertThat(said).contains("backups must be true or false", "size cannot be 180%", "fs cannot be ntfs");
    // Said once, at the list: at the field of another entry it would be wrong.
    assertThat(said.split("180%", -1)).hasSize(2);
  }

  @Test
  void aDescriptionOfSeveralLinesStaysABlock() {
    openShop();
    select("/");
    var description = find(TextArea.class, area -> "Description".equals(area.getAccessibleText()));
    robot.clickOn(description).push(KeyCode.CONTROL, KeyCode.END).write("\n  by post").push(KeyCode.TAB);
    awaitText("description: |   # for people\n  Sells things\n  to people\n    by post\nbudget: 1000.50\n");
    assertThat(TestStage.onFx(description::isFocused)).isFalse();
    assertThat(shown.stage().screenshot("inspector-lines")).isNotEmptyFile();
    robot.clickOn(description).push(KeyCode.CONTROL, KeyCode.A).write("Sells").push(KeyCode.CONTROL,
        KeyCode.ENTER);
    awaitText("description: |   # for people\n  Sells\n");
  }

  @Test
  void enteringAndLeavingAFieldWritesNothing() {
    openShop();
    var before = text();
    var plan = TestStage.onFx(() -> shown.session().planProperty().get().orElseThrow());
    var ids = Stream.concat(Stream.of("/"), plan.regions().stream().flatMap(region -> Stream
        .concat(Stream.of(region.id()), region.parts().stream().map(part -> part.id())))).toList();
    assertThat(ids).hasSizeGreaterThan(7);
    int fields = ids.stream().mapToInt(this::visitFields).sum();
    assertThat(fields).isGreaterThan(100);
    assertThat(text()).isEqualTo(before);
    assertThat(TestStage.onFx(() -> shown.session().undoLabelProperty().get())).isEmpty();
  }

  /// Lets every field of what is selected have the focus once.
  private int visitFields(String id) {
    select(id);
    TestStage.run(() -> shown.view().lookupAll(".inspector-group").stream()
        .filter(TitledPane.class::isInstance).map(TitledPane.class::cast)
        .forEach(pane -> pane.setExpanded(true)));
    shown.settle();
    return TestStage.onFx(() -> {
      var fields = shown.view().lookupAll(".field-row *").stream()
          .filter(node -> node instanceof TextInputControl || node instanceof ComboBoxBase<?>).toList();
      fields.forEach(field -> {
        field.requestFocus();
        assertThat(field.isFocused()).isTrue();
      });
      shown.view().diagram().requestFocus();
      return fields.size();
    });
  }

  private void openShop() {
    shown.open(Plans.file("shop.yaml", Plans.shop().document().text()
        .replace("description: Sells things\n", """
            description: |   # for people
              Sells things
              to people
            budget: 1000.50
            dns:
              zones:
              - {domain: example.org, ttl: 2147483647}
            """)));
  }

  private void select(String... ids) {
    TestStage.run(() -> shown.session().selectionProperty().set(Set.of(ids)));
    shown.settle();
  }

  private void open(String group) {
    TestStage.run(find(TitledPane.class, one -> group.equals(one.getText()))::requestFocus);
    robot.push(KeyCode.SPACE);
    shown.settle();
    TestStage.run(() -> ((ScrollPane) shown.view().lookup(".details .scroll-pane")).setVvalue(1));
    shown.settle();
  }

  private <N extends Node> N find(Class<N> type, Predicate<N> condition) {
    return TestStage.onFx(() -> shown.view().lookupAll("*").stream().filter(type::isInstance).map(type::cast)
        .filter(condition).findFirst()
        .orElseThrow(() -> new AssertionError("There is no such " + type.getSimpleName())));
  }

  private boolean shows(String words) {
    return TestStage.onFx(() -> shown.view().lookupAll("*").stream().filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .anyMatch(label -> label.isVisible() && label.getText() != null && label.getText().contains(words)));
  }

  private String text() {
    return TestStage.onFx(() -> shown.session().documentProperty().get().orElseThrow().text());
  }

  private void awaitText(String words) {
    shown.stage().await(() -> text().contains(words));
    shown.settle();
  }
}
