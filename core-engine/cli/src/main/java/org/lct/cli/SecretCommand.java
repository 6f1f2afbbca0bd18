package org.lct.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lct.diagnostic.Checked;
import org.lct.secret.SecretInput;
import org.lct.secret.SecretRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `linodetool secret`: tokens and keys, encrypted on this machine. Values are never printed.
@Command(name = "secret", description = "Keeps tokens and keys, encrypted on this machine.", subcommands = {
    SecretCommand.Set.class, SecretCommand.ListNames.class})
final class SecretCommand {
  @Command(name = "set", description = "Stores a secret.")
  static final class Set implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Parameters(index = "0", paramLabel = "NAME", description = "Such as personal-token or default-root-ssh-public-key; any name will do.")
    private String name = "";
    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE|FILE|-", description = "The value, a file that holds it, or - for standard input; asked for if left out.")
    private Optional<String> value = Optional.empty();

    Set(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var output = common.output(context);
      var stored = SecretRef.named(name).then(ref -> {
        var given = value.or(() -> context.terminal().askSecretly("Value of " + name).map(String::new))
            .orElse("-");
        return SecretInput.read(ref, given, context.terminal().in())
            .then(secret -> Checked.of(ref, context.engine().get().secrets().put(ref, secret)));
      });
      output.diagnostics(stored.diagnostics(), Optional.empty());
      if (!stored.failed())
        output.say("Stored " + name + ".");
      return ExitCode.of(stored.diagnostics());
    }
  }

  @Command(name = "list", description = "Lists the names of the stored secrets.")
  static final class ListNames implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();

    ListNames(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var output = common.output(context);
      var names = context.engine().get().secrets().names();
      output.diagnostics(names.diagnostics(), Optional.empty());
      names.value()
          .ifPresent(all -> output.table("secret", List.of("NAME"), all.stream().map(List::of).toList()));
      return ExitCode.of(names.diagnostics());
    }
  }
}
