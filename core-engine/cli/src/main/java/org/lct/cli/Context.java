package org.lct.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lct.account.Accounts;
import org.lct.account.Connections;
import org.lct.account.Home;
import org.lct.cli.output.Terminal;
import org.lct.cluster.AccessResolver;
import org.lct.cluster.ClusterService;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.Inventory;
import org.lct.secret.SecretStore;

/// What commands work with.
///
/// @param engine made when the first command needs it, so that `--help` and `--version` are quick
/// @param directory relative paths start here
public record Context(Terminal terminal, Map<String, String> environment, Path directory,
    Supplier<Engine> engine) {
  public Context { environment = Map.copyOf(environment); }

  /// The services of the engine.
  public record Engine(Home home, Inventory inventory, ClusterService clusters, Accounts accounts,
      SecretStore secrets, Connections connections, AccessResolver access) {
    /// From where SSH may come into a cluster so far; empty if there is none of this name, or its plan says it.
    List<String> openSoFar(String cluster) {
      return inventory.find(cluster).map(state -> state.info().sshFrom()).orElse(List.of());
    }
  }

  /// The toolkit's directory cannot be used.
  static final class HomelessException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Diagnostic> problems;

    HomelessException(List<Diagnostic> problems) {
      super("The toolkit's directory cannot be used");
      this.problems = List.copyOf(problems);
    }

    /// What stands in the way.
    List<Diagnostic> problems() {
      return problems;
    }
  }
}
