package org.lct.cli;

import java.util.List;
import java.util.Optional;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Checked;
import org.lct.secret.SecretInput;
import org.lct.secret.SecretRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `linodetool secret`: tokens and keys, encrypted on this machine. Values are never printed.
@Command(name = "secret", description = "Keeps tokens and keys, encrypted on this machine.", subcommands = {
    SecretCommand.Set.class, SecretCommand.ListNames.class})
final class SecretCommand {
  @Command(name = "set", description = "Stores a secret.")
  static final class Set extends OutputCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Such as personal-token or default-root-ssh-public-key; any name will do.")
    private String name = "";
    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE|FILE|-", description = "The value, a file that holds it, or - for standard input; asked for if left out.")
    private Optional<String> value = Optional.empty();

    Set(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var stored = SecretRef.named(name).then(this::store);
      return tell(output, stored.diagnostics(), "Stored " + name + ".");
    }

    private Checked<SecretRef> store(SecretRef ref) {
      var terminal = context().terminal();
      var given = value.or(() -> terminal.askSecretly("Value of " + name).map(String::new)).orElse("-");
      return SecretInput.read(ref, given, terminal.in())
          .then(secret -> Checked.of(ref, engine().secrets().put(ref, secret)));
    }
  }

  @Command(name = "list", description = "Lists the names of the stored secrets.")
  static final class ListNames extends OutputCommand {
    ListNames(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var names = engine().secrets().names();
      output.diagnostics(names.diagnostics(), Optional.empty());
      names.value().ifPresent(
          all -> output.table("secret", List.of("NAME"), all.stream().map(List::of).toList()));
      return ExitCode.of(names.diagnostics());
    }
  }
}
