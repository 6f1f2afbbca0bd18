package org.lct.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/// `linodetool` itself: what all commands have in common.
@Command(name = "linodetool", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Designs, deploys and runs large secure clusters on Linode.", exitCodeOnInvalidInput = ExitCode.USAGE, exitCodeOnExecutionException = ExitCode.FAILED, scope = ScopeType.INHERIT, synopsisSubcommandLabel = "COMMAND", footer = {
    "", "Exit codes: 0 done, 1 failed, 2 changes pending, 64 usage, 75 locked."}, subcommands = {
        PlanCommand.class, ClusterCommand.class, NodeCommand.class, SecretCommand.class, AccountCommand.class,
        CatalogCommands.Regions.class, CatalogCommands.Types.class, CatalogCommands.Images.class,
        SandboxCommand.class, GenerateCompletion.class, HelpCommand.class})
final class LinodetoolCommand {}
