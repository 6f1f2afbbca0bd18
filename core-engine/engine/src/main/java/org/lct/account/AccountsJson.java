package org.lct.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.diagnostic.Checked;
import org.lct.secret.SecretRef;

/// What stands in the file of stored accounts. People may edit it, but not add to its keys: what we do not
/// know would be lost when we write.
record AccountsJson(int format,
    @JsonProperty("default") @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> preferred,
    SortedMap<String, Entry> accounts) {
  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module())
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final ObjectWriter FILE = JSON.writer(
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  AccountsJson {
    if (accounts.containsValue(null))
      throw new IllegalArgumentException("An account without its particulars");
  }

  /// @param token as a reference, `secret:NAME`
  record Entry(String url, String token,
      @JsonProperty("ssh-from") @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<List<String>> sshFrom) {
    Entry {
      if (SecretRef.parse(token).isEmpty())
        throw new IllegalArgumentException("Not a reference to a secret");
    }

    StoredAccount account() {
      return new StoredAccount(url, SecretRef.parse(token).orElseThrow(), sshFrom.orElse(List.of()));
    }
  }

  /// The bytes of the file of these accounts.
  static byte[] write(StoredAccounts stored) {
    var entries = new TreeMap<String, Entry>();
    stored.accounts().forEach(
        (name, account) -> entries.put(name, new Entry(account.url(), account.token().toString(),
            Optional.of(account.sshFrom()).filter(from -> !from.isEmpty()))));
    try {
      return FILE.writeValueAsBytes(new AccountsJson(FORMAT, stored.preferred(), entries));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The accounts that `file` holds.
  static Checked<StoredAccounts> read(byte[] bytes, Path file) {
    try {
      var tree = JSON.readTree(bytes);
      if (tree.path("format").asInt() > FORMAT)
        return Checked.failed(AccountProblems.newer(file));
      return Optional.ofNullable(JSON.readValue(bytes, AccountsJson.class))
          .filter(json -> json.format == FORMAT).map(AccountsJson::stored).map(Checked::of)
          .orElseGet(() -> Checked.failed(AccountProblems.damaged(file)));
    } catch (IOException e) {
      return Checked.failed(AccountProblems.damaged(file));
    }
  }

  private StoredAccounts stored() {
    var stored = new TreeMap<String, StoredAccount>();
    accounts.forEach((name, entry) -> stored.put(name, entry.account()));
    return new StoredAccounts(preferred, stored);
  }
}
