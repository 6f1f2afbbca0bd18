package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Diagnostic;

/// What every [SecretStore] must do.
public abstract class SecretStoreContract {
  private static final SecretRef TOKEN = new SecretRef("prod/token");
  private static final SecretRef KEY = new SecretRef("tls-key");

  /// The store under test; the same one, empty at first, during one test.
  protected abstract SecretStore store();

  @Test
  void isEmptyAtFirst() {
    assertThat(store().names().value()).contains(List.of());
    assertThat(store().find(TOKEN).value()).hasValueSatisfying(found -> assertThat(found).isEmpty());
  }

  @Test
  void givesBackWhatWasPut() {
    assertThat(store().put(TOKEN, Secret.of("t\n\"ü\uD83D\uDD11"))).isEmpty();
    assertThat(store().get(TOKEN).value()).contains(Secret.of("t\n\"ü\uD83D\uDD11"));
  }

  @Test
  void keepsTheLastOfTwoWithTheSameName() {
    store().put(TOKEN, Secret.of("old"));
    store().put(TOKEN, Secret.of("new"));
    assertThat(store().get(TOKEN).value()).contains(Secret.of("new"));
  }

  @Test
  void listsNamesInOrder() {
    store().put(KEY, Secret.of("k"));
    store().put(TOKEN, Secret.of("t"));
    assertThat(store().names().value()).contains(List.of("prod/token", "tls-key"));
  }

  @Test
  void forgetsWhatIsRemovedAndNothingElse() {
    store().put(KEY, Secret.of("k"));
    store().put(TOKEN, Secret.of("t"));
    assertThat(store().remove(KEY)).isEmpty();
    assertThat(store().names().value()).contains(List.of("prod/token"));
  }

  @Test
  void namesTheSecretThatIsMissing() {
    store().put(KEY, Secret.of("k"));
    for (List<Diagnostic> said : List.of(store().get(TOKEN).diagnostics(), store().remove(TOKEN)))
      assertThat(said).singleElement().satisfies(problem -> {
        assertThat(problem.code()).isEqualTo("secret-missing");
        assertThat(problem.summary()).contains("prod/token");
      });
  }
}
