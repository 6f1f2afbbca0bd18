package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.account.StoredAccount;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Cidr;
import org.lct.secret.SecretRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool account`: the accounts this machine knows.
@Command(name = "account", description = "Keeps the accounts that clusters are deployed to.", subcommands = {
    AccountCommand.Add.class, AccountCommand.Remove.class, AccountCommand.ListAll.class,
    AccountCommand.Default.class})
final class AccountCommand {
  @Command(name = "add", description = "Stores an account; its token is a secret of its own.")
  static final class Add extends OutputCommand {
    @Parameters(paramLabel = "NAME", description = "What the account shall be called.")
    private String name = "";
    @Option(names = "--url", paramLabel = "URL", description = "Where its API is (default: Linode's).")
    private String url = "https://api.linode.com";
    @Option(names = "--token", paramLabel = "SECRET", description = "The name of the secret with its token (default: personal-token).")
    private String token = SecretRef.PERSONAL_TOKEN.name();
    @Option(names = "--ssh-from", paramLabel = "CIDR", split = ",", description = "Where SSH may come from if a plan does not say; may be repeated.")
    private List<String> sshFrom = new ArrayList<>();

    Add(Context context) {
      super(context);
    }

    private static Diagnostic noRange(String text) {
      return Diagnostic.error("bad-address-range", Subject.whole(), "`" + text + "` is no range of addresses",
          "Write an address, a CIDR such as 192.0.2.0/24 or 2001:db8::/32, or any.");
    }

    @Override
    int run(Output output) {
      var ranges = sshFrom.stream().filter(range -> !range.equals("any") && Cidr.parse(range).isEmpty())
          .map(Add::noRange).toList();
      if (!ranges.isEmpty())
        return tell(output, ranges, "");
      var ref = SecretRef.named(token);
      var problems = ref.value()
          .map(secret -> engine().accounts().add(name, new StoredAccount(url, secret, sshFrom)))
          .orElse(ref.diagnostics());
      return tell(output, problems,
          "Stored the account " + name + ". Its token is the secret " + token + ".");
    }
  }

  @Command(name = "remove", description = "Forgets an account; nothing in it is touched.")
  static final class Remove extends OutputCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Remove(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return tell(output, engine().accounts().remove(name), "Forgot the account " + name + ".");
    }
  }

  @Command(name = "default", description = "Makes an account the one that is meant where none is named.")
  static final class Default extends OutputCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Default(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      return tell(output, engine().accounts().makeDefault(name), name + " is the default account now.");
    }
  }

  @Command(name = "list", description = "Lists the accounts.")
  static final class ListAll extends OutputCommand {
    ListAll(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var accounts = engine().accounts().list();
      output.diagnostics(accounts.diagnostics(), Optional.empty());
      accounts.value().ifPresent(stored -> output.table("account", List.of("NAME", "URL", "DEFAULT"),
          stored.names().stream().map(one -> List.of(one,
              Optional.ofNullable(stored.accounts().get(one)).map(StoredAccount::url).orElse(""),
              one.equals(stored.defaultName()) ? "yes" : "no")).toList()));
      return ExitCode.of(accounts.diagnostics());
    }
  }
}
