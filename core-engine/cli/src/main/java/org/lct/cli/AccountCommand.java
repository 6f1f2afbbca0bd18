package org.lct.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lct.account.StoredAccount;
import org.lct.diagnostic.Diagnostic;
import org.lct.secret.SecretRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool account`: the accounts this machine knows.
@Command(name = "account", description = "Keeps the accounts that clusters are deployed to.", subcommands = {
    AccountCommand.Add.class, AccountCommand.Remove.class, AccountCommand.ListAll.class,
    AccountCommand.Default.class})
final class AccountCommand {
  private static int end(CommonOptions common, Context context, List<Diagnostic> diagnostics, String done) {
    var output = common.output(context);
    output.diagnostics(diagnostics, Optional.empty());
    int code = ExitCode.of(diagnostics);
    if (code == ExitCode.DONE)
      output.say(done);
    return code;
  }

  @Command(name = "add", description = "Stores an account; its token is a secret of its own.")
  static final class Add implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Parameters(paramLabel = "NAME", description = "What the account shall be called.")
    private String name = "";
    @Option(names = "--url", paramLabel = "URL", description = "Where its API is (default: Linode's).")
    private String url = "https://api.linode.com";
    @Option(names = "--token", paramLabel = "SECRET", description = "The name of the secret with its token (default: personal-token).")
    private String token = SecretRef.PERSONAL_TOKEN.name();
    @Option(names = "--ssh-from", paramLabel = "CIDR", split = ",", description = "Where SSH may come from if a plan does not say; may be repeated.")
    private List<String> sshFrom = new ArrayList<>();

    Add(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var ref = SecretRef.named(token);
      var problems = ref.value().map(
          secret -> context.engine().get().accounts().add(name, new StoredAccount(url, secret, sshFrom)))
          .orElse(ref.diagnostics());
      return end(common, context, problems,
          "Stored the account " + name + ". Its token is the secret " + token + ".");
    }
  }

  @Command(name = "remove", description = "Forgets an account; nothing in it is touched.")
  static final class Remove implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Remove(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      return end(common, context, context.engine().get().accounts().remove(name),
          "Forgot the account " + name + ".");
    }
  }

  @Command(name = "default", description = "Makes an account the one that is meant where none is named.")
  static final class Default implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Default(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      return end(common, context, context.engine().get().accounts().makeDefault(name),
          name + " is the default account now.");
    }
  }

  @Command(name = "list", description = "Lists the accounts.")
  static final class ListAll implements Callable<Integer> {
    private final Context context;
    @Mixin
    private CommonOptions common = new CommonOptions();

    ListAll(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      var output = common.output(context);
      var accounts = context.engine().get().accounts().list();
      output.diagnostics(accounts.diagnostics(), Optional.empty());
      accounts.value().ifPresent(stored -> output.table("account", List.of("NAME", "URL", "DEFAULT"),
          stored.names().stream().map(one -> List.of(one,
              Optional.ofNullable(stored.accounts().get(one)).map(StoredAccount::url).orElse(""),
              one.equals(stored.defaultName()) ? "yes" : "no")).toList()));
      return ExitCode.of(accounts.diagnostics());
    }
  }
}
