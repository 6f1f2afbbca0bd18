package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.account.Home;
import org.lct.inventory.Inventory;
import org.lct.inventory.xodus.XodusModule;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxOptions;
import org.lct.task.Sleeper;
import org.lct.template.Templates;
import org.lct.testing.ChildJvm;
import org.lct.testing.SharedFolder;

/// The commands as scripts meet them: exit codes, JSON, refusals.
@Execution(ExecutionMode.CONCURRENT)
class LinodetoolTest {
  static final String WEB = """
      format: 2
      name: web
      regions:
        - region: us-east
          nodes:
            - name: web
              type: g6-nanode-1
              count: 2
              image: linode/debian12
              tags: [front]
          nodebalancers:
            - name: nb
              tag: web
              port: 80
              protocol: http
      """;

  @TempDir
  private Path home;

  @BeforeEach
  void plan() throws Exception {
    Files.writeString(home.resolve("web.yaml"), WEB);
  }

  @Test
  void aClusterIsCreatedComparedShownAndDeleted() throws Exception {
    var created = Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes", "--output", "json");
    assertThat(created.code()).isZero();
    assertThat(created.lines().getFirst().path("type").asText()).isEqualTo("account");
    assertThat(created.lines().getFirst().path("name").asText()).isEqualTo("sandbox");
    assertThat(created.last().path("type").asText()).isEqualTo("result");
    assertThat(created.last().path("status").asText()).isEqualTo("complete");
    assertThat(created.last().path("resources").toString()).isEqualTo(
        "{\"firewall\":1,\"linode\":2,\"nodebalancer\":1,\"nodebalancer-config\":1,\"nodebalancer-node\":2}");

    var diff = Run.in(home, "cluster", "diff", "shop", "--output", "json");
    assertThat(diff.code()).isZero();
    assertThat(diff.last().toString())
        .isEqualTo("{\"type\":\"result\",\"cluster\":\"shop\",\"status\":\"complete\"}");
    assertThat(Run.in(home, "cluster", "list", "--output", "json").lines("cluster").getFirst()
        .path("condition").asText())
        .isEqualTo("deployed");
    assertThat(Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource")).hasSize(7);

    var again = Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes", "--output", "json");
    assertThat(again.code()).isZero();
    assertThat(again.last().path("created").asInt()).isZero();

    var deleted = Run.in(home, "cluster", "delete", "shop", "--yes", "--confirm", "shop", "--output", "json");
    assertThat(deleted.code()).isZero();
    assertThat(deleted.last().path("resources")).isEmpty();
    assertThat(Run.in(home, "cluster", "show", "shop").code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aPlanWithMoreOrFewerNodesIsADifference() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    Files.writeString(home.resolve("more.yaml"), WEB.replace("count: 2", "count: 3"));

    var diff = Run.in(home, "cluster", "diff", "shop", "more.yaml", "--output", "json");
    assertThat(diff.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(diff.lines("change")).extracting(change -> change.path("address").asText())
        .containsExactly("us-east/nb/port.80/web[3]", "us-east/web[3]");

    assertThat(Run.in(home, "cluster", "create", "shop", "more.yaml", "--yes", "--output", "json")
        .lines("diagnostic"))
        .extracting(diagnostic -> diagnostic.path("code").asText()).contains("cluster-exists");
    assertThat(Run.in(home, "cluster", "deploy", "shop", "more.yaml", "--yes").code()).isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();

    var refused = Run.in(home, "cluster", "deploy", "shop", "web.yaml", "--yes");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("--confirm shop");
    assertThat(Run.in(home, "cluster", "deploy", "shop", "web.yaml", "--yes", "--confirm", "shop").code())
        .isZero();
    assertThat(Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource")).hasSize(7);
  }

  @Test
  void aTypeIsChangedInPlace() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    Files.writeString(home.resolve("larger.yaml"), WEB.replace("g6-nanode-1", "g6-standard-1"));

    var shown = Run.in(home, "cluster", "diff", "shop", "larger.yaml");
    assertThat(shown.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(shown.out()).contains("us-east/web[1-2], type g6-nanode-1 -> g6-standard-1 (powered off) ×2");
    var changed = Run.in(home, "cluster", "deploy", "shop", "larger.yaml", "--yes", "--output", "json");
    assertThat(changed.code()).isZero();
    assertThat(changed.last().path("changed").asInt()).isEqualTo(2);
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
  }

  @Test
  void missingStepsAreRefusedBeforeAnythingIsCreated() throws Exception {
    var plan = SharedFolder.file("plans/ha-wordpress.yaml").toString();

    var refused = Run.in(home, "cluster", "create", "shop", plan, "--yes", "--output", "json");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.lines("diagnostic")).extracting(line -> line.path("code").asText())
        .contains("missing-step");
    assertThat(refused.last().path("status").asText()).isEqualTo("failed");
    assertThat(refused.last().path("resources")).isEmpty();
    assertThat(Run.in(home, "cluster", "list", "--output", "json").lines("cluster")).isEmpty();
  }

  @Test
  void theSamplePlanOf2017ExpandsToItsNodes() throws Exception {
    var plan = SharedFolder.file("plans/ha-wordpress.yaml").toString();

    var expanded = Run.in(home, "plan", "expand", plan, "--output", "json");

    Map<String, Long> kinds = expanded.lines().getFirst().findValuesAsText("kind").stream()
        .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    assertThat(kinds).containsEntry("linode", 82L).containsEntry("nodebalancer", 4L).containsEntry("volume",
        10L);
  }

  @Test
  void theOtherHasOneErrorAtItsBrace() throws Exception {
    var plan = SharedFolder.file("plans/iot-cruncher.yaml").toString();

    var checked = Run.in(home, "plan", "check", plan, "--output", "json");

    assertThat(checked.code()).isEqualTo(ExitCode.FAILED);
    var errors = checked.lines("diagnostic").stream()
        .filter(line -> line.path("severity").asText().equals("error"))
        .toList();
    assertThat(errors).singleElement().satisfies(error -> {
      assertThat(error.path("code").asText()).isEqualTo("unknown-counter");
      assertThat(error.path("line").asInt()).isEqualTo(125);
      assertThat(error.path("column").asInt()).isEqualTo(34);
      assertThat(error.path("detail").asText()).contains("kafkacounter3");
    });
    assertThat(checked.last().path("errors").asInt()).isEqualTo(1);
  }

  @Test
  void templatesAreListedPrintedAndReadyToBeUsed() throws Exception {
    var listed = Run.in(home, "plan", "template", "--output", "json");
    assertThat(listed.code()).isZero();
    assertThat(listed.lines("template")).hasSize(16).anySatisfy(template -> assertThat(template.toString())
        .isEqualTo(
            "{\"type\":\"template\",\"id\":\"rabbitmq\",\"name\":\"RabbitMQ\",\"category\":\"messaging\","
                + "\"nodes\":\"3\",\"description\":\"RabbitMQ with three members for quorum queues\"}"));
    assertThat(listed.last().toString()).isEqualTo("{\"type\":\"result\",\"status\":\"complete\"}");
    assertThat(Run.in(home, "plan", "template").out()).startsWith("ID ").contains("\nkafka-kraft ");

    var printed = Run.in(home, "plan", "template", "rabbitmq");
    assertThat(printed.code()).isZero();
    assertThat(printed.out().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Templates.load().named("rabbitmq").value().orElseThrow().bytes());
    assertThat(printed.err()).isEmpty();
    var json = Run.in(home, "plan", "template", "rabbitmq", "--output", "json").lines("template").getFirst();
    assertThat(json.path("file").asText()).isEqualTo("rabbitmq.yaml");
    assertThat(json.path("text").asText()).isEqualTo(printed.out());

    Files.writeString(home.resolve("queue.yaml"), printed.out());
    assertThat(Run.in(home, "plan", "check", "queue.yaml").out()).contains("0 errors, 0 warnings");
  }

  @Test
  void aTemplateThatThereIsNotIsSaidWithWhatWasMeant() throws Exception {
    var refused = Run.in(home, "plan", "template", "galerra", "--output", "json");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.lines("diagnostic")).singleElement().satisfies(problem -> {
      assertThat(problem.path("code").asText()).isEqualTo("unknown-template");
      assertThat(problem.path("detail").asText()).contains("Did you mean `galera`?");
    });
    assertThat(refused.last().path("status").asText()).isEqualTo("failed");
  }

  @Test
  void nobodyBuysAnythingBecauseAVariableIsSet() throws Exception {
    var variables = Map.of("LINODE_TOKEN", "canary-token", "LINODE_API_URL", "http://127.0.0.1:1");

    var created = Run.in(home, variables, "", "cluster", "create", "shop", "web.yaml", "--yes", "--output",
        "json");

    assertThat(created.code()).isZero();
    assertThat(created.lines().getFirst().path("name").asText()).isEqualTo("sandbox");
    assertThat(created.out() + created.err()).doesNotContain("canary-token");
  }

  @Test
  void anUnreachableAccountIsAnErrorAndNotARetryForEver() throws Exception {
    var variables = Map.of("LINODE_TOKEN", "canary-token", "LINODE_API_URL", "http://127.0.0.1:1/v4/");

    var regions = Run.in(home, variables, "", "regions", "--account", "env", "--output", "json");

    assertThat(regions.code()).isEqualTo(ExitCode.FAILED);
    assertThat(regions.lines("diagnostic").getFirst().path("code").asText()).isEqualTo("cloud-unavailable");
    assertThat(regions.last().path("status").asText()).isEqualTo("failed");
  }

  @Test
  void aPrivateKeyIsNotStoredAsAPublicOne() throws Exception {
    Files.writeString(home.resolve("id_ed25519"),
        "-----BEGIN OPENSSH PRIVATE KEY-----\nYWJj\n-----END OPENSSH PRIVATE KEY-----\n");
    Files.writeString(home.resolve("id_ed25519.pub"), "ssh-ed25519 AAAA me\n");
    var variables = Map.of("LCT_SECRETS_PASSWORD", "a good password");

    var refused = Run.in(home, variables, "", "secret", "set", "default-root-ssh-public-key",
        home.resolve("id_ed25519").toString());

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("id_ed25519.pub").doesNotContain("YWJj");
    assertThat(Run.in(home, variables, "", "secret", "list", "--output", "json").lines("secret")).isEmpty();
  }

  @Test
  void aKeyGivenOnTheCommandLineIsRefusedAndNotRepeated() throws Exception {
    var variables = Map.of("LCT_SECRETS_PASSWORD", "a good password");
    var key = "-----BEGIN OPENSSH PRIVATE KEY-----\nYWJj\n-----END OPENSSH PRIVATE KEY-----";

    var refused = Run.in(home, variables, "", "secret", "set", "default-root-ssh-public-key", key);
    var surplus = Run.in(home, variables, "", "secret", "set", "tok", "canary-one", "canary-two");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains(".pub").doesNotContain("YWJj");
    assertThat(surplus.code()).isEqualTo(ExitCode.USAGE);
    assertThat(surplus.out() + surplus.err()).doesNotContain("canary");
    assertThat(Run.in(home, variables, "", "secret", "set", "tok", "-starts-with-a-dash").code()).isZero();
  }

  @Test
  void aTokenWhereTheNameOfASecretBelongsIsRefusedAndNotRepeated() throws Exception {
    var token = "0123456789abcdef".repeat(4);

    var refused = Run.in(home, "account", "add", "work", "--token", token);

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.out() + refused.err()).doesNotContain(token);
    assertThat(Files.exists(home.resolve("accounts.json"))).isFalse();
    assertThat(Run.in(home, "account", "add", "work", "--ssh-from", "1.2.3.4/33").code())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aClusterIsNeitherDeletedNorComparedInAnotherAccount() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    try (var other = Sandbox.start(SandboxOptions.inMemory().withSpeed(1000))) {
      var variables = Map.of("LINODE_TOKEN", other.token(), "LINODE_API_URL", other.url().toString());

      for (var command : List.of("diff shop", "delete shop --yes --confirm shop", "deploy shop --yes",
          "resume shop --yes")) {
        var refused = Run.in(home, variables, "",
            ("cluster " + command + " --account env --output json").split(" "));
        assertThat(refused.code()).as(command).isEqualTo(ExitCode.FAILED);
        assertThat(refused.lines("diagnostic")).as(command)
            .extracting(line -> line.path("code").asText()).contains("other-account");
      }
    }
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
  }

  @Test
  void anotherPlanIsRefusedBeforeAnythingIsProposed() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    Files.writeString(home.resolve("other.yaml"), WEB.replace("count: 2", "count: 1"));

    var refused = Run.in(home, "cluster", "create", "shop", "other.yaml", "--yes", "--output", "json");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.lines("diagnostic")).extracting(line -> line.path("code").asText())
        .contains("cluster-exists");
    assertThat(refused.lines("change")).isEmpty();
  }

  @Test
  void aHomeThatCannotBeUsedIsSaid() throws Exception {
    var file = Files.writeString(home.resolve("file"), "");

    var refused = Run.in(file, "cluster", "list", "--output", "json");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.lines("diagnostic").getFirst().path("code").asText()).isEqualTo("home-unwritable");
  }

  @Test
  void secretsAreListedByNameOnly() throws Exception {
    var variables = Map.of("LCT_SECRETS_PASSWORD", "a good password");
    assertThat(Run.in(home, variables, "canary-value\n", "secret", "set", "personal-token", "-").code())
        .isZero();

    var listed = Run.in(home, variables, "", "secret", "list", "--output", "json");

    assertThat(listed.lines("secret")).extracting(line -> line.path("name").asText())
        .containsExactly("personal-token");
    assertThat(listed.out() + listed.err()).doesNotContain("canary-value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "cluster", "cluster create", "cluster create shop", "plan check",
      "cluster create ../x web.yaml", "cluster delete shop --volumes maybe", "sandbox start --speed 0"})
  void whatIsNotUnderstoodIsAUsageError(String words) throws Exception {
    var run = Run.in(home, words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotEmpty().doesNotContain("Exception").doesNotContain("\tat ");
  }

  @Test
  void deletingWithoutTheNameDestroysNothing() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");

    assertThat(Run.in(home, "cluster", "delete", "shop").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "cluster", "delete", "shop", "--yes").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "cluster", "delete", "shop", "--yes", "--confirm", "shops").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
  }

  @Test
  void aSecondWriterIsToldWhoIsAtItAndToTryLater() throws Exception {
    Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes");
    var holder = ChildJvm.start(Holder.class, home.toString());
    try (var out = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("held");

      var locked = Run.in(home, "cluster", "deploy", "shop", "--output", "json");

      assertThat(locked.code()).isEqualTo(ExitCode.LOCKED);
      assertThat(locked.lines("diagnostic").getLast().path("summary").asText())
          .contains("process " + holder.pid());
      assertThat(Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource")).hasSize(7);
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  /// Holds a cluster until it is killed.
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      var injector = Guice.createInjector(new XodusModule(new Home(Path.of(arguments[0])).clusters()),
          binder -> {
            binder.bind(Clock.class).toInstance(Clock.systemUTC());
            binder.bind(Sleeper.class).toInstance(Sleeper.SYSTEM);
          });
      try (var writer = injector.getInstance(Inventory.class).lock("shop", "hold")) {
        System.out.println(writer.isOpen() ? "held" : "lost");
        System.in.read();
      }
    }
  }

  @Test
  void everyCommandExplainsItself() throws Exception {
    for (var command : List.of("plan", "plan template", "cluster", "cluster create", "cluster delete",
        "secret set",
        "account add",
        "sandbox start", "sandbox log", "sandbox fault add", "sandbox load", "regions", "distributions")) {
      var run = Run.in(home, (command + " --help").split(" "));
      assertThat(run.code()).as(command).isZero();
      assertThat(run.out()).as(command)
          .contains("Usage: linodetool " + command.replace("distributions", "images"));
    }
    assertThat(Run.in(home, "generate-completion").out()).contains("linodetool");
  }
}
