package org.lct.cli;

import com.google.inject.Guice;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lct.account.Home;
import org.lct.cli.output.Terminal;
import org.lct.inventory.InventoryException;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.SharedSandbox;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The composition root of the command line.
public final class Main {
  /// How much faster than Linode the embedded sandbox is: 82 nodes come up in seconds.
  private static final double SANDBOX_SPEED = 20;

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  public static void main(String[] arguments) throws SandboxException {
    var environment = System.getenv();
    int code = run(arguments, Terminal.system(environment), environment, Path.of(""));
    System.exit(code);
  }

  /// Runs a command and answers its exit code.
  ///
  /// @param directory where relative paths start
  public static int run(String[] arguments, Terminal terminal, Map<String, String> environment,
      Path directory)
      throws SandboxException {
    var home = Home.of(environment, System.getProperty("os.name"), System.getProperty("user.home"));
    try (var sandbox = new SharedSandbox(
        SandboxOptions.inMemory().withDirectory(home.sandbox()).withSpeed(SANDBOX_SPEED))) {
      var context = new Context(terminal, environment, directory, once(() -> {
        var problems = home.make();
        if (!problems.isEmpty())
          throw new Context.HomelessException(problems);
        return Guice.createInjector(new CliModule(home, environment, terminal, sandbox))
            .getInstance(Context.Engine.class);
      }));
      int code = commandLine(context).execute(arguments);
      if (!terminal.out().checkError())
        return code;
      terminal.err().println("error: not everything could be written to the standard output");
      return ExitCode.FAILED;
    }
  }

  /// The command line with all its commands.
  static CommandLine commandLine(Context context) {
    var line = new CommandLine(new LinodetoolCommand(), factory(context));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(int.class, text -> number(text, Integer::valueOf, "whole number"));
    line.registerConverter(Integer.class, text -> number(text, Integer::valueOf, "whole number"));
    line.registerConverter(long.class, text -> number(text, Long::valueOf, "whole number"));
    line.registerConverter(Long.class, text -> number(text, Long::valueOf, "whole number"));
    line.registerConverter(double.class, text -> number(text, Double::valueOf, "number"));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(
        context.terminal().coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setOut(new PrintWriter(context.terminal().out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(context.terminal().err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, context.terminal()));
    var usual = line.getParameterExceptionHandler();
    line.setParameterExceptionHandler((e, arguments) -> misunderstood(e, arguments, usual));
    // A key or a token may begin with a dash.
    var secrets = line.getSubcommands().get("secret");
    if (secrets != null)
      secrets.getSubcommands().values()
          .forEach(command -> command.setUnmatchedOptionsArePositionalParams(true));
    return line;
  }

  private static <N> N number(String text, Function<String, N> read, String kind) {
    try {
      return read.apply(text);
    } catch (NumberFormatException _) {
      throw new TypeConversionException("'%s' is no %s that fits here.".formatted(text, kind));
    }
  }

  /// What was typed is repeated, but never where it may be a secret.
  private static int misunderstood(ParameterException e, String[] arguments,
      IParameterExceptionHandler usual) throws Exception {
    var parent = e.getCommandLine().getParent();
    if (parent == null || !parent.getCommandName().equals("secret"))
      return usual.handleParseException(e, arguments);
    var out = e.getCommandLine().getErr();
    out.println("The command was not understood. What was typed is not repeated here, as it may be secret.");
    e.getCommandLine().usage(out);
    return ExitCode.USAGE;
  }

  private static int failed(Exception e, Terminal terminal) throws Exception {
    if (!(e instanceof InventoryException))
      throw e;
    terminal.err().println("error: " + e.getMessage());
    return ExitCode.FAILED;
  }

  /// Commands are made with the context.
  private static IFactory factory(Context context) {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
          if (constructor.getParameterCount() == 1
              && constructor.getParameterTypes()[0].equals(Context.class)) {
            return type.cast(constructor.newInstance(context));
          }
        }
        return CommandLine.defaultFactory().create(type);
      }
    };
  }

  private static <T> Supplier<T> once(Supplier<T> make) {
    return new Supplier<>() {
      private Optional<T> made = Optional.empty();

      @Override
      public synchronized T get() {
        if (made.isEmpty())
          made = Optional.of(make.get());
        return made.get();
      }
    };
  }
}
