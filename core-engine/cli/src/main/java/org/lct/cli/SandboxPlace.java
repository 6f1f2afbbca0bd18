package org.lct.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.account.Home;
import org.lct.cli.SandboxControl.OtherServerException;
import org.lct.cli.SandboxControl.RefusedException;
import org.lct.cli.output.Output;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.sandbox.SandboxLink;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which running sandbox a command is about.
final class SandboxPlace {
  private static final int LAST_PORT = 65_535;

  @ArgGroup
  private Which which = new Which();

  /// How it is named: by one of these.
  static final class Which {
    @ArgGroup(exclusive = false)
    private Kept kept = new Kept();
    @ArgGroup(exclusive = false)
    private @Nullable Address address;
  }

  /// Where one is kept.
  static final class Kept {
    @Option(names = "--dir", paramLabel = "D", description = "The directory of its cloud (default: that of the sandbox the toolkit itself uses).")
    private Optional<Path> directory = Optional.empty();
    @Option(names = "--account", paramLabel = "N", description = "Which of its accounts, counted from 1 (default: the first). With --url, the token tells.")
    private Optional<Integer> account = Optional.empty();
  }

  /// Where one is that is in memory only.
  static final class Address {
    @Option(names = "--url", required = true, paramLabel = "URL", converter = UrlConverter.class, description = "The sandbox at this address instead, for one that is in memory only.")
    private URI url = URI.create("");
    @Option(names = "--token", required = true, paramLabel = "T", converter = TokenConverter.class, description = "The first token of the account that is meant, with --url.")
    private String token = "";
  }

  /// The address of a server. Not all that is a URI is one.
  static final class UrlConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      return address(text).orElseThrow(() -> new TypeConversionException(
          "'%s' is no address of a sandbox, such as http://127.0.0.1:49152".formatted(text)));
    }

    private static Optional<URI> address(String text) {
      try {
        var url = new URI(text);
        return Optional.of(url).filter(one -> "http".equals(one.getScheme()) && one.getHost() != null
            && one.getPort() <= LAST_PORT);
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  /// A text that a header can carry. It is not repeated when it is refused.
  static final class TokenConverter implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.matches("[!-~]+"))
        throw new TypeConversionException("a token has neither spaces nor line breaks nor other letters");
      return text;
    }
  }

  /// What is done with a sandbox.
  @FunctionalInterface
  interface Deed {
    /// Does it and answers the exit code.
    int with(SandboxControl sandbox) throws IOException, InterruptedException;
  }

  /// Does something with the sandbox that is meant, or says why that cannot be.
  int use(Context context, Output output, Deed deed) {
    var address = which.address;
    if (address != null)
      return use(new SandboxControl(address.url, List.of(address.token)), output, sandbox -> {
        sandbox.check();
        return deed.with(sandbox);
      });
    var link = SandboxLink.running(directory(context));
    if (link.isEmpty())
      return OutputCommand.tell(output, List.of(notRunning(context)), "");
    var tokens = link.get().tokens();
    int account = account();
    if (account < 1 || account > tokens.size())
      return OutputCommand.tell(output, List.of(noAccount(account, tokens.size())), "");
    var meant = which.kept.account.isPresent() ? List.of(tokens.get(account - 1)) : tokens;
    return use(new SandboxControl(link.get().url(), meant), output, deed);
  }

  private static int use(SandboxControl control, Output output, Deed deed) {
    try (var sandbox = control) {
      return deed.with(sandbox);
    } catch (RefusedException e) {
      return OutputCommand.tell(output, List.of(Diagnostic.error("sandbox-refused", Subject.whole(),
          "The sandbox refused: " + e.getMessage(), e.detail())), "");
    } catch (OtherServerException e) {
      return OutputCommand.tell(output, List.of(Diagnostic.error("sandbox-other-server", Subject.whole(),
          "What answers at " + control.url() + " is no sandbox",
          "Give the address that `linodetool sandbox start` printed.")), "");
    } catch (IOException e) {
      return OutputCommand.tell(output, List.of(Diagnostic.error("sandbox-unreachable", Subject.whole(),
          "The sandbox at " + control.url() + " does not answer", "Look whether it still runs.")), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  /// What it is called in a sentence.
  String name(Context context) {
    var sandbox = "the sandbox "
        + (which.address == null ? "of " + directory(context) : "at " + which.address.url);
    return which.kept.account.isPresent() ? "account %d of %s".formatted(account(), sandbox) : sandbox;
  }

  private int account() {
    return which.kept.account.orElse(1);
  }

  private Path directory(Context context) {
    return which.kept.directory.map(context.directory()::resolve).orElseGet(() -> Home
        .of(context.environment(), System.getProperty("os.name"), System.getProperty("user.home")).sandbox());
  }

  private static Diagnostic noAccount(int account, int there) {
    return Diagnostic.error("sandbox-account-unknown", Subject.whole(),
        "The sandbox has no account " + account,
        there == 1
            ? "It has one, which is meant without --account. `sandbox start --accounts 2` makes another."
            : "Give --account from 1 to %d.".formatted(there));
  }

  private Diagnostic notRunning(Context context) {
    return Diagnostic.error("sandbox-not-running", Subject.whole(),
        "No sandbox runs in " + directory(context),
        "Start one: linodetool sandbox start --dir " + directory(context)
            + ". One that is in memory only is named by --url and --token.");
  }
}
