package org.lct.cli;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import picocli.CommandLine.Option;

/// `--account`, and the way to the account it names.
final class AccountOption {
  @Option(names = "--account", paramLabel = "NAME", description = "The account to use: a stored one, env (LINODE_TOKEN, LINODE_API_URL) or sandbox "
      + "(default: the stored default, else sandbox).")
  private @Nullable String name;

  /// What is done with an account.
  @FunctionalInterface
  interface Work {
    int with(Account account, CloudProvider cloud);
  }

  /// Does something with the account that is meant, or says why it cannot be used.
  int use(Context context, Output output, Work work) {
    return use(context, output, Optional.ofNullable(name), work);
  }

  /// The same for a cluster that lives in an account: that one, unless another is named.
  int useOf(String clustersAccount, Context context, Output output, Work work) {
    return use(context, output, Optional.of(Objects.requireNonNullElse(name, clustersAccount)), work);
  }

  private static int use(Context context, Output output, Optional<String> name, Work work) {
    var opened = context.engine().get().connections().open(name);
    output.diagnostics(opened.diagnostics(), Optional.empty());
    if (opened.failed())
      return ExitCode.FAILED;
    try (var connection = opened.value().orElseThrow()) {
      return work.with(connection.account(), connection.cloud());
    }
  }
}
