package org.lct.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.secret.MemorySecrets;
import org.lct.secret.PrivateFile;
import org.lct.secret.Redactor;
import org.lct.secret.Secret;
import org.lct.secret.SecretRef;
import org.lct.secret.SecretStore;

class AccountsTest {
  private static final SecretRef TOKEN = new SecretRef("prod-token");
  private static final StoredAccount PROD = new StoredAccount("https://api.linode.com/v4", TOKEN, List.of());
  private static final Endpoints SANDBOX = () -> new Endpoint(URI.create("http://127.0.0.1:9"),
      "sandbox-token");

  private final Home home;
  private final Path file;
  private final SecretStore secrets = new MemorySecrets();
  private final Redactor redactor = new Redactor();

  AccountsTest(@TempDir Path temporary) {
    home = new Home(temporary.resolve("home"));
    file = home.accounts();
  }

  /// The accounts of a process that has just begun.
  private Accounts accounts(Map<String, String> environment) {
    return new Accounts(new PrivateFile(file), environment, secrets, redactor, () -> SANDBOX);
  }

  private Accounts accounts() {
    return accounts(Map.of());
  }

  private static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }

  private static Account value(Checked<Account> checked) {
    return checked.value().orElseThrow(() -> new AssertionError(checked.diagnostics()));
  }

  private static Endpoint endpoint(Account account) throws IOException {
    return account.endpoints().current();
  }

  private void stored() {
    assertThat(accounts().add("prod", PROD)).isEmpty();
    secrets.put(TOKEN, Secret.of("canary-7f3a"));
  }

  @Test
  void meansTheSandboxWhereNothingIsSaid() {
    assertThat(value(accounts().resolve(Optional.empty())))
        .isEqualTo(new Account("sandbox", SANDBOX, true, List.of()));
  }

  @Test
  void doesNotMeanTheEnvironmentBecauseItsVariablesAreSet() {
    var environment = Map.of("LINODE_TOKEN", "canary", "LINODE_API_URL", "https://api.linode.com");
    assertThat(value(accounts(environment).resolve(Optional.empty())).name()).isEqualTo("sandbox");
  }

  @Test
  void meansTheOneThatIsNamed() throws IOException {
    stored();
    var account = value(accounts().resolve(Optional.of("prod")));
    assertThat(account.name()).isEqualTo("prod");
    assertThat(account.simulated()).isFalse();
    assertThat(endpoint(account))
        .isEqualTo(new Endpoint(URI.create("https://api.linode.com"), "canary-7f3a"));
  }

  @Test
  void meansTheDefaultWhereNoneIsNamed() {
    stored();
    assertThat(accounts().makeDefault("prod")).isEmpty();
    assertThat(value(accounts().resolve(Optional.empty())).name()).isEqualTo("prod");
    assertThat(value(accounts().resolve(Optional.of("sandbox"))).name()).isEqualTo("sandbox");
  }

  @Test
  void meansTheEnvironmentWhereItIsNamedOrTheDefault() throws IOException {
    var accounts = accounts(Map.of("LINODE_TOKEN", "canary-7f3a\n"));
    var expected = new Endpoint(URI.create("https://api.linode.com"), "canary-7f3a");
    assertThat(endpoint(value(accounts.resolve(Optional.of("env"))))).isEqualTo(expected);
    assertThat(accounts.makeDefault("env")).isEmpty();
    assertThat(endpoint(value(accounts.resolve(Optional.empty())))).isEqualTo(expected);
  }

  @Test
  void takesWhatAnswersOnThisMachineForASimulator() throws IOException {
    var local = value(accounts(Map.of("LINODE_TOKEN", "t", "LINODE_API_URL", "http://localhost:8080/v4beta/"))
        .resolve(Optional.of("env")));
    assertThat(endpoint(local).url()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(local.simulated()).isTrue();
    var remote = value(accounts(Map.of("LINODE_TOKEN", "t", "LINODE_API_URL", "https://sandbox.example.com"))
        .resolve(Optional.of("env")));
    assertThat(remote.simulated()).isFalse();
  }

  @Test
  void asksTheSandboxOnlyWhenItIsMeant() {
    stored();
    Supplier<Endpoints> none = () -> {
      throw new AssertionError("asked");
    };
    var accounts = new Accounts(new PrivateFile(file), Map.of(), secrets, redactor, none);
    assertThat(value(accounts.resolve(Optional.of("prod"))).name()).isEqualTo("prod");
  }

  @Test
  void needsNoFileForTheSandbox() throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(file, "damaged");
    assertThat(value(accounts().resolve(Optional.of("sandbox"))).simulated()).isTrue();
  }

  @Test
  void listsTheNamesWhereOneIsUnknown() {
    stored();
    for (var said : List.of(accounts().resolve(Optional.of("prd")).diagnostics(),
        accounts().makeDefault("prd"), accounts().remove("prd")))
      assertThat(said).singleElement().satisfies(problem -> {
        assertThat(problem.code()).isEqualTo("account-unknown");
        assertThat(problem.summary()).contains("prd");
        assertThat(problem.detail()).contains("env, prod, sandbox", "Did you mean `prod`?");
      });
  }

  @Test
  void saysWhichSecretIsMissing() {
    accounts().add("prod", PROD);
    assertThat(accounts().resolve(Optional.of("prod")).diagnostics()).singleElement()
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("token-missing");
          assertThat(problem.summary()).contains("prod-token");
        });
  }

  @Test
  void saysWhichVariableIsMissing() {
    for (var environment : List.of(Map.<String, String>of(), Map.of("LINODE_TOKEN", " ")))
      assertThat(accounts(environment).resolve(Optional.of("env")).diagnostics()).singleElement()
          .satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("token-missing");
            assertThat(problem.detail()).contains("LINODE_TOKEN");
          });
  }

  @Test
  void saysEverythingThatIsWrongWithTheEnvironment() {
    assertThat(codes(accounts(Map.of("LINODE_API_URL", "http://api.linode.com")).resolve(Optional.of("env"))
        .diagnostics())).containsExactly("insecure-url", "token-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "line\r\nX-Header: a", "tökén"})
  void refusesATokenThatCannotTravel(String token) {
    stored();
    secrets.put(TOKEN, Secret.of(token));
    var said = accounts().resolve(Optional.of("prod")).diagnostics();
    assertThat(codes(said)).containsExactly("token-malformed");
    assertThat(said.toString()).contains("prod-token").doesNotContain(token);
  }

  @Test
  void refusesToSendATokenInTheClear() throws IOException {
    assertThat(codes(accounts().add("lab", new StoredAccount("http://lab.example.com", TOKEN, List.of()))))
        .containsExactly("insecure-url");
    stored();
    Files.writeString(file, Files.readString(file).replace("https:", "http:"));
    assertThat(codes(accounts().resolve(Optional.of("prod")).diagnostics()))
        .containsExactly("insecure-url");
  }

  @Test
  void storesAccountsForTheNextProcess() {
    stored();
    accounts().add("lab", new StoredAccount("http://127.0.0.1:8080/", new SecretRef("lab"), List.of()));
    accounts().makeDefault("lab");
    var list = accounts().list().value().orElseThrow();
    assertThat(list.defaultName()).isEqualTo("lab");
    assertThat(list.accounts()).containsExactly(
        Map.entry("lab", new StoredAccount("http://127.0.0.1:8080", new SecretRef("lab"), List.of())),
        Map.entry("prod", new StoredAccount("https://api.linode.com", TOKEN, List.of())));
    assertThat(list.names()).containsExactly("env", "lab", "prod", "sandbox");
  }

  @Test
  void namesEveryAccountOnce() {
    stored();
    assertThat(codes(accounts().add("prod", PROD))).containsExactly("account-exists");
    for (var reserved : List.of("sandbox", "env")) {
      assertThat(codes(accounts().add(reserved, PROD))).containsExactly("account-name-reserved");
      assertThat(codes(accounts().remove(reserved))).containsExactly("account-name-reserved");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-prod", "a b", "ä", "a/b"})
  void hasARuleForNames(String name) {
    assertThat(codes(accounts().add(name, new StoredAccount("no address", TOKEN, List.of()))))
        .containsExactly("account-name-malformed", "account-url-malformed");
    assertThat(file).doesNotExist();
  }

  @Test
  void fallsBackToTheSandboxWhenTheDefaultIsRemoved() {
    stored();
    accounts().makeDefault("prod");
    var said = accounts().remove("prod");
    assertThat(codes(said)).containsExactly("account-default-removed");
    assertThat(said.getFirst().isError()).isFalse();
    assertThat(value(accounts().resolve(Optional.empty())).name()).isEqualTo("sandbox");
  }

  @Test
  void removesWithoutANoteWhatIsNotTheDefault() {
    stored();
    accounts().makeDefault("env");
    assertThat(accounts().remove("prod")).isEmpty();
    assertThat(accounts().list().value().orElseThrow().defaultName()).isEqualTo("env");
    assertThat(secrets.find(TOKEN).value().orElseThrow()).isPresent();
  }

  @Test
  void refusesAFileOfANewerFormat() throws IOException {
    stored();
    Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2, \"new\" : 1"));
    assertThat(codes(accounts().list().diagnostics())).containsExactly("accounts-newer");
    assertThat(codes(accounts().add("lab", PROD))).containsExactly("accounts-newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "no json", "{\"format\":1}", "{\"format\":0,\"accounts\":{}}",
      "{\"format\":1,\"accounts\":{\"a\":{\"url\":\"https://a\",\"token\":\"canary-7f3a\"}}}",
      "{\"format\":1,\"accounts\":{\"a\":null}}", "{\"format\":1,\"accounts\":{},\"more\":1}"})
  void leavesADamagedFileAlone(String content) throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(file, content);
    for (var said : List.of(accounts().list().diagnostics(), accounts().add("prod", PROD),
        accounts().resolve(Optional.empty()).diagnostics())) {
      assertThat(codes(said)).containsExactly("accounts-damaged");
      assertThat(said.toString()).doesNotContain("canary");
    }
    assertThat(file).hasContent(content);
  }

  @Test
  void readsAFileThatPeopleWrote() throws IOException {
    Files.createDirectories(home.directory());
    Files.writeString(file,
        "{\"format\":1,\"accounts\":{\"a\":{\"url\":\"https://a/v4\",\"token\":\"secret:t\"}}}");
    secrets.put(new SecretRef("t"), Secret.of("x"));
    assertThat(endpoint(value(accounts().resolve(Optional.of("a")))).url())
        .isEqualTo(URI.create("https://a"));
  }

  @Test
  void saysWhyItCannotReadOrWrite() throws IOException {
    Files.createDirectories(file);
    assertThat(codes(accounts().list().diagnostics())).containsExactly("accounts-unreadable");
    Files.delete(file);
    Files.createDirectories(file.resolveSibling("accounts.json.lock"));
    assertThat(codes(accounts().add("prod", PROD))).containsExactly("accounts-unwritable");
  }

  @Test
  void keepsTheFileToItsOwner() throws IOException {
    stored();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void showsNoToken() throws IOException {
    stored();
    var accounts = accounts(Map.of("LINODE_TOKEN", "canary-env"));
    var prod = value(accounts.resolve(Optional.of("prod")));
    var env = value(accounts.resolve(Optional.of("env")));
    assertThat(List.of(prod, env, prod.endpoints(), endpoint(prod), accounts, redactor).toString())
        .contains("https://api.linode.com").doesNotContain("canary");
    assertThat(Files.readString(file)).doesNotContain("canary");
    assertThat(redactor.redact("sent canary-env")).isEqualTo("sent ***");
  }

  @Test
  void isBoundByItsModule() {
    var injector = Guice.createInjector(
        new AccountsModule(home, Map.of("LINODE_TOKEN", "t")), new AbstractModule() {
          @Override
          protected void configure() {
            bind(SecretStore.class).toInstance(secrets);
          }

          @Provides
          Supplier<Endpoints> sandbox() {
            return () -> SANDBOX;
          }
        });
    var accounts = injector.getInstance(Accounts.class);
    assertThat(value(accounts.resolve(Optional.empty())).endpoints()).isSameAs(SANDBOX);
    assertThat(value(accounts.resolve(Optional.of("env"))).name()).isEqualTo("env");
    assertThat(injector.getInstance(Home.class)).isEqualTo(home);
  }
}
