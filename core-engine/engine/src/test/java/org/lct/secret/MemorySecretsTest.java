package org.lct.secret;

class MemorySecretsTest extends SecretStoreContract {
  private final SecretStore store = new MemorySecrets();

  @Override
  protected SecretStore store() {
    return store;
  }
}
