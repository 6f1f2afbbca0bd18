package org.lct.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.app.action.Perspective;
import org.lct.app.deployment.OperationRow;
import org.lct.app.deployment.Run;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.Outcome;
import org.lct.plan.ResourceKind;
import org.lct.topology.testing.BundleFile;
import org.lct.topology.theme.Theme;

class TextsTest {
  private static final BundleFile BUNDLE = BundleFile.of("app", "org/lct/app/text/messages.properties");

  @Test
  void everyTextIsUsed() {
    var literals = BUNDLE.literals();
    var beginnings = literals.stream().filter(literal -> literal.endsWith(".")).collect(Collectors.toSet());
    assertThat(BUNDLE.keys()).allMatch(key -> literals.contains(key)
        || literals.contains(key.substring(key.indexOf('.') + 1))
        || beginnings.stream().anyMatch(key::startsWith));
  }

  @Test
  void everyTextThatIsPutTogetherIsThere() {
    assertThat(BUNDLE.keys()).containsAll(assembled());
  }

  private static Set<String> assembled() {
    var keys = new TreeSet<String>();
    for (var kind : Run.Kind.values()) {
      Stream.concat(Stream.of("title", "broken"),
          Arrays.stream(DeploymentResult.Status.values()).map(DeploymentResult.Status::word))
          .forEach(end -> keys.add("run." + kind.key() + "." + end));
    }
    for (var perspective : Perspective.values()) {
      keys.add("perspective." + perspective.key());
      keys.add("action.show." + perspective.key());
    }
    Arrays.stream(ResourceKind.values()).forEach(kind -> keys.add("review.kind." + kind.id()));
    Arrays.stream(Outcome.values()).forEach(outcome -> keys.add("log." + lower(outcome)));
    Arrays.stream(OperationRow.State.values()).forEach(state -> keys.add("operation." + lower(state)));
    Arrays.stream(Theme.values()).forEach(theme -> keys.add("theme." + lower(theme)));
    Arrays.stream(DeploymentResult.Status.values()).forEach(status -> keys.add("status." + status.word()));
    keys.addAll(Set.of("condition.deployed", "condition.unfinished", "condition.volumes-kept"));
    return keys;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void everyTextThatIsNamedIsThere() {
    var keys = BUNDLE.keys();
    var groups = keys.stream().filter(key -> key.contains("."))
        .map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
    assertThat(BUNDLE.literals().stream().filter(literal -> !literal.endsWith("."))
        .filter(literal -> groups.stream().anyMatch(literal::startsWith))).allMatch(keys::contains);
  }

  @Test
  void noTextIsThereTwiceAndNoneLosesAnApostrophe() {
    assertThat(BUNDLE.keys()).doesNotHaveDuplicates();
    assertThat(BUNDLE.patterns()).noneMatch(pattern -> pattern.replace("''", "").contains("'"));
  }

  @Test
  void durationsInWordsAndOnAClock() {
    assertThat(Durations.words(Duration.ofSeconds(48))).isEqualTo("48 s");
    assertThat(Durations.words(Duration.ofSeconds(144))).isEqualTo("2 min 24 s");
    assertThat(Durations.words(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
    assertThat(Durations.clock(Duration.ofSeconds(48))).isEqualTo("0:48");
    assertThat(Durations.clock(Duration.ofSeconds(6127))).isEqualTo("102:07");
  }
}
