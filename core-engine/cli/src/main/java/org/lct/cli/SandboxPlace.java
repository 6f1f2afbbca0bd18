package org.lct.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.account.Home;
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
    @Option(names = "--dir", paramLabel = "D", description = "The directory of its cloud (default: that of the sandbox the toolkit itself uses).")
    private Optional<Path> directory = Optional.empty();
    @ArgGroup(exclusive = false)
    private @Nullable Address address;
  }

  /// Where one is that is in memory only.
  static final class Address {
    @Option(names = "--url", required = true, paramLabel = "URL", converter = UrlConverter.class, description = "The sandbox at this address instead, for one that is in memory only.")
    private URI url = URI.create("");
    @Option(names = "--token", required = true, paramLabel = "T", converter = TokenConverter.class, description = "The token that goes with --url.")
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
    var found = found(context);
    if (found.isEmpty())
      return OutputCommand.tell(output, List.of(notRunning(context)), "");
    try (var sandbox = found.get()) {
      return deed.with(sandbox);
    } catch (RefusedException e) {
      return OutputCommand.tell(output, List.of(Diagnostic.error("sandbox-refused", Subject.whole(),
          "The sandbox refused: " + e.getMessage(), "Nothing was changed. Follow the message.")), "");
    } catch (IOException e) {
      return OutputCommand.tell(output, List.of(Diagnostic.error("sandbox-unreachable", Subject.whole(),
          "The sandbox at " + found.get().url() + " does not answer", "Look whether it still runs.")), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.FAILED;
    }
  }

  /// What it is called in a question.
  String name(Context context) {
    return which.address == null ? directory(context).toString() : which.address.url.toString();
  }

  private Optional<SandboxControl> found(Context context) {
    if (which.address != null)
      return Optional.of(new SandboxControl(which.address.url, which.address.token));
    return SandboxLink.running(directory(context)).map(link -> new SandboxControl(link.url(), link.token()));
  }

  private Path directory(Context context) {
    return which.directory.map(context.directory()::resolve).orElseGet(() -> Home
        .of(context.environment(), System.getProperty("os.name"), System.getProperty("user.home")).sandbox());
  }

  private Diagnostic notRunning(Context context) {
    return Diagnostic.error("sandbox-not-running", Subject.whole(),
        "No sandbox runs in " + directory(context),
        "Start one: linodetool sandbox start --dir " + directory(context)
            + ". One that is in memory only is named by --url and --token.");
  }
}
