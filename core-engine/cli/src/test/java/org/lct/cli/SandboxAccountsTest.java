package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;

/// The commands about a running sandbox that has several accounts.
class SandboxAccountsTest extends SandboxCommands {
  SandboxAccountsTest() {
    super(SandboxOptions.inMemory().withAccounts(2));
  }

  private void addVolume(int account) throws Exception {
    var answer = http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v4/volumes"))
        .header("Authorization", "Bearer " + sandbox.tokens().get(account - 1))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"label\":\"data\",\"region\":\"us-ord\"}")).build(),
        BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /// How many volumes each account that status tells of has.
  private List<Integer> volumes(String words) throws Exception {
    return status(words).path("accounts").valueStream()
        .map(account -> account.at("/resources/~1volumes").asInt()).toList();
  }

  private JsonNode status(String words) throws Exception {
    return sandbox("status " + words).lines("sandbox").getFirst();
  }

  @Test
  void statusTellsOfAllAccountsItKnows() throws Exception {
    addVolume(2);

    assertThat(volumes("")).containsExactly(0, 1);
    assertThat(status("").path("account").asInt()).isOne();
    assertThat(status("").at("/resources/~1volumes").asInt()).isZero();
    var second = status("--account 2");
    assertThat(second.path("accounts")).hasSize(1);
    assertThat(second.path("account").asInt()).isEqualTo(2);
    assertThat(second.path("user").asText()).isEqualTo("sandbox-2");
    assertThat(second.path("page").asText()).isEqualTo(sandbox.pages().get(1).toString());
    assertThat(second.at("/resources/~1volumes").asInt()).isOne();
    assertThat(status("--url %s --token %s".formatted(sandbox.url(), sandbox.tokens().get(1))))
        .isEqualTo(second);
    assertThat(Run.in(home, "sandbox", "status").out())
        .containsPattern(
            "Account +1 of 2, sandbox\n(.+\n)+\nAccount +2 of 2, sandbox-2\n(.+\n)+/volumes +1\n")
        .contains(sandbox.pages().get(0).toString(), sandbox.pages().get(1).toString())
        .doesNotContain(sandbox.tokens());
  }

  @Test
  void aCloudIsEmptiedSavedAndLoadedInTheAccountThatIsMeant() throws Exception {
    addVolume(1);
    addVolume(2);

    assertThat(sandbox("save --account 2 second.snapshot").code()).isZero();
    var emptied = sandbox("reset --account 2 --yes");
    assertThat(emptied.lines("note").getFirst().path("text").asText())
        .startsWith("Emptied account 2 of the ");
    assertThat(volumes("")).containsExactly(1, 0);
    assertThat(sandbox("load --account 2 second.snapshot --yes").code()).isZero();
    assertThat(volumes("")).containsExactly(1, 1);
    assertThat(sandbox("reset --yes").code()).isZero();
    assertThat(volumes("")).containsExactly(0, 1);
  }

  @Test
  void aCloudIsNotLoadedBesideTheOneItWasSavedFrom() throws Exception {
    addVolume(1);
    assertThat(sandbox("save first.snapshot").code()).isZero();

    var refused = sandbox("load --account 2 first.snapshot --yes");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    var told = refused.lines("diagnostic").getFirst();
    assertThat(told.path("summary").asText())
        .startsWith("first.snapshot was not loaded: What is in the snapshot is in account 1, too (volumes ")
        .endsWith("Load it into the account that it was saved from, or into a sandbox of its own.");
    assertThat(told.path("detail").asText()).isEqualTo("The cloud is as it was.");
    assertThat(volumes("")).containsExactly(1, 0);
  }

  @Test
  void faultsAndTheLogAreThoseOfTheAccountThatIsMeant() throws Exception {
    addVolume(2);

    assertThat(sandbox("log").lines("request")).isEmpty();
    assertThat(sandbox("log --account 2").lines("request")).hasSize(1);
    assertThat(sandbox("log --account 2 --counts").lines("calls")).hasSize(1);
    assertThat(sandbox("fault add --account 2 --status 503").code()).isZero();
    assertThat(sandbox("fault list").lines("fault")).isEmpty();
    assertThat(sandbox("fault list --account 2").lines("fault")).hasSize(1);
    assertThat(sandbox("fault clear").code()).isZero();
    assertThat(sandbox("fault list --account 2").lines("fault")).hasSize(1);
    assertThat(sandbox("fault clear --account 2").code()).isZero();
    assertThat(sandbox("fault list --account 2").lines("fault")).isEmpty();
  }

  @Test
  void anAccountThatIsNotThereIsSaidToBeMissing() throws Exception {
    var commands = Stream.of("status", "reset --yes", "save x", "fault list", "log",
        "fault add --status 500");
    for (var words : commands.toList()) {
      for (var number : List.of("0", "3", "-1")) {
        var run = sandbox(words + " --account " + number);
        assertThat(run.code()).as(words).isEqualTo(ExitCode.FAILED);
        var problem = run.lines("diagnostic").getFirst();
        assertThat(problem.path("code").asText()).isEqualTo("sandbox-account-unknown");
        assertThat(problem.path("detail").asText()).isEqualTo("Give --account from 1 to 2.");
      }
    }
    assertThat(sandbox("status --account 1 --url http://127.0.0.1:1 --token x").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
