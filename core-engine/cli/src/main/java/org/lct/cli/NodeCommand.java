package org.lct.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.account.Account;
import org.lct.cli.output.Output;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.LinodeStatus;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.KnownNode;
import org.lct.cluster.SingleNode;
import org.lct.cluster.VolumePolicy;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.InventoryException;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.planfile.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `linodetool node`: single nodes, each a cluster of its own or one of a larger one.
@Command(name = "node", description = "Makes, lists, changes and deletes single nodes.", subcommands = {
    NodeCommand.Create.class, NodeCommand.ListAll.class, NodeCommand.Delete.class,
    NodeCommand.Resize.class, NodeCommand.Rebuild.class})
final class NodeCommand {
  @Command(name = "create", description = "Makes a node, a cluster of its own, behind a firewall as every other.")
  static final class Create extends ClusterDeployCommands.DeployingCommand {
    @Option(names = "--name", paramLabel = "NAME", converter = ClusterNames.class, description = "Its name, also that of its cluster (default: node-1, node-2, …).")
    private Optional<String> given = Optional.empty();
    @Option(names = "--ssh-key", paramLabel = "SECRET", description = "The secret with the public keys that may log in (default: default-root-ssh-public-key).")
    private Optional<String> key = Optional.empty();
    @Parameters(index = "0", paramLabel = "REGION", description = "Where: `newark`, `us-east`.")
    private String region = "";
    @Parameters(index = "1", paramLabel = "TYPE", description = "Of which type: `1gb`, `g6-nanode-1`.")
    private String type = "";
    @Parameters(index = "2", paramLabel = "IMAGE", description = "From which image: `ubuntu 24.04 lts`, `linode/debian12`.")
    private String image = "";

    Create(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      name = given.orElseGet(() -> SingleNode.freeName(Set.copyOf(engine().inventory().names())));
      var plan = SingleNode.plan(name, region, type, image, key);
      return inAccount(output, (in, cloud) -> deploy(output, in, cloud, Optional.of(request("create", plan,
          context().directory(), in, deployOptions.options(), deployOptions.sshFrom()))));
    }
  }

  @Command(name = "list", description = "Lists the nodes of all clusters, as the cloud says now.")
  static final class ListAll extends OutputCommand {
    private static final List<String> COLUMNS = List.of("CLUSTER", "ADDRESS", "LABEL", "REGION",
        "LINODE_TYPE", "STATUS",
        "PUBLIC_IPV4");
    @Mixin
    private AccountOption account = new AccountOption();

    ListAll(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var problems = new ArrayList<Diagnostic>();
      var nodes = known(engine(), problems);
      output.diagnostics(problems, Optional.empty());
      var rows = new ArrayList<List<String>>();
      int code = ExitCode.of(problems);
      var byAccount = nodes.stream().collect(Collectors.groupingBy(KnownNode::account));
      var statuses = new HashMap<String, String>();
      for (var name : byAccount.keySet()) {
        code = Math.max(code, account.useOf(name, context(), output,
            (in, cloud) -> look(output, in, cloud, byAccount.getOrDefault(name, List.of()), statuses)));
      }
      nodes.forEach(node -> rows.add(row(node, statuses.getOrDefault(node.where(), "unknown"))));
      output.table("node", COLUMNS, rows);
      return code;
    }

    private int look(Output output, Account in, CloudProvider cloud, List<KnownNode> nodes,
        Map<String, String> statuses) {
      int code = ExitCode.DONE;
      for (var cluster : nodes.stream().map(KnownNode::cluster).distinct().toList()) {
        var status = engine().clusters().status(cluster, in.name(), cloud);
        output.diagnostics(status.diagnostics(), Optional.empty());
        code = Math.max(code, ExitCode.of(status.diagnostics()));
        status.value().ifPresent(seen -> seen.nodes().forEach(node -> statuses.put(
            new KnownNode(cluster, in.name(), node.node()).where(),
            node.status().map(LinodeStatus::word).orElse("gone"))));
      }
      return code;
    }

    private static List<String> row(KnownNode known, String status) {
      var node = known.node();
      return List.of(known.cluster(), node.address().value(), node.label(), node.fact(Fact.REGION).orElse(""),
          node.fact(Fact.TYPE).orElse(""), status, node.fact(Fact.PUBLIC_IPV4).orElse(""));
    }
  }

  @Command(name = "delete", description = "Deletes a node that is a cluster of its own. Of a larger cluster the plan says how many nodes there are.")
  static final class Delete extends OutputCommand {
    @Mixin
    private AccountOption account = new AccountOption();
    @Mixin
    private DeployOptions.Consent consent = new DeployOptions.Consent();
    @Parameters(paramLabel = "NODE", description = "Its address (us-east/node[1], shop:us-east/node[1]), label, name or cluster.")
    private String word = "";

    Delete(Context context) {
      super(context);
    }

    @Override
    int run(Output output) {
      var chosen = chosen(engine(), word);
      output.diagnostics(chosen.diagnostics(), Optional.empty());
      if (chosen.failed())
        return ExitCode.of(chosen.diagnostics());
      var node = chosen.value().orElseThrow();
      return account.useOf(node.account(), context(), output,
          (in, cloud) -> Deleting.agreed(context(), output, in,
              cloud, node.cluster(), VolumePolicy.AS_PLANNED, consent));
    }
  }

  @Command(name = "resize", description = "Gives a node that is a cluster of its own another type. It is off meanwhile, and keeps its disks and addresses.")
  static final class Resize extends Edit {
    @Parameters(index = "1", paramLabel = "TYPE", description = "The type: `2gb`, `g6-standard-1`.")
    private String type = "";

    Resize(Context context) {
      super(context);
    }

    @Override
    Checked<PlanFile> edited(PlanFile plan) {
      return SingleNode.with(plan, "type", type);
    }
  }

  @Command(name = "rebuild", description = "Makes a node from its image again, or one that is a cluster of its own from another. Its disks are wiped; it keeps its addresses and volumes.")
  static final class Rebuild extends Edit {
    @Parameters(index = "1", arity = "0..1", paramLabel = "IMAGE", description = "The image (default: that of its plan): `debian 13`, `linode/ubuntu24.04`.")
    private @Nullable String image;

    Rebuild(Context context) {
      super(context);
    }

    @Override
    Checked<KnownNode> node(String word) {
      return image == null ? meant(engine(), word) : chosen(engine(), word);
    }

    @Override
    Checked<PlanFile> edited(PlanFile plan) {
      return image == null ? Checked.of(plan) : SingleNode.with(plan, "image", image);
    }

    @Override
    DeployRequest asked(DeployRequest request, KnownNode node) {
      return request.rebuilding(Set.of(node.node().address()));
    }
  }

  /// A change of a node: the plan of its cluster, perhaps edited, is deployed.
  abstract static class Edit extends ClusterDeployCommands.DeployingCommand {
    @Parameters(index = "0", paramLabel = "NODE", description = "Its address (us-east/node[1], shop:us-east/node[1]), label, name or cluster.")
    private String word = "";

    Edit(Context context) {
      super(context);
    }

    /// The node that is meant, if this can be asked of it.
    Checked<KnownNode> node(String given) {
      return chosen(engine(), given);
    }

    /// The plan as it is to be.
    abstract Checked<PlanFile> edited(PlanFile plan);

    /// What is asked for beyond the plan.
    DeployRequest asked(DeployRequest request, KnownNode node) {
      return request;
    }

    @Override
    final int run(Output output) {
      var chosen = node(word);
      output.diagnostics(chosen.diagnostics(), Optional.empty());
      if (chosen.failed())
        return ExitCode.of(chosen.diagnostics());
      var node = chosen.value().orElseThrow();
      name = node.cluster();
      var last = engine().clusters().resumption(name, List.of()).orElseThrow();
      return inAccount(output, (in, cloud) -> deploy(output, in, cloud, Optional.of(edited(last.plan())
          .then(plan -> request("deploy", plan, last.baseDirectory(), in, last.options(),
              last.access().sshFrom()).then(request -> Checked.of(asked(request, node)))))));
    }
  }

  /// The node that a word means, if it is a cluster of its own, of which alone something can be asked.
  private static Checked<KnownNode> chosen(Context.Engine engine, String word) {
    return meant(engine, word).then(node -> isAlone(engine, node) ? Checked.of(node)
        : Checked.failed(ofSeveral(node)));
  }

  /// The node that a word means.
  private static Checked<KnownNode> meant(Context.Engine engine, String word) {
    var problems = new ArrayList<Diagnostic>();
    var all = known(engine, problems);
    // Every such node is the first of its plan: the name of its cluster is what tells it from others.
    var own = all.stream().filter(node -> node.cluster().equals(word) && isAlone(engine, node)).toList();
    var meant = own.isEmpty() ? all.stream().filter(node -> node.isMeant(word)).toList() : own;
    if (meant.size() != 1) {
      problems.add(notOne(word, meant));
      return Checked.failed(problems);
    }
    return Checked.of(meant.getFirst(), problems);
  }

  private static boolean isAlone(Context.Engine engine, KnownNode node) {
    return engine.clusters().resumption(node.cluster(), List.of())
        .filter(last -> SingleNode.isPlan(last.plan())).isPresent();
  }

  private static Diagnostic notOne(String word, List<KnownNode> meant) {
    return meant.isEmpty()
        ? Diagnostic.error("no-such-node", Subject.whole(), "No node is meant by `" + word + "`",
            "`linodetool node list` shows them.")
        : Diagnostic.error("no-such-node", Subject.whole(), "Several nodes are meant by `" + word + "`",
            "Write one of " + meant.stream().map(KnownNode::where).collect(Collectors.joining(", ")) + ".");
  }

  private static Diagnostic ofSeveral(KnownNode node) {
    var plan = node.node().fact(Fact.NODE_PLAN).orElse("its node plan");
    return Diagnostic.error("node-of-a-plan", Subject.on(node.node().address()),
        "%s belongs to the cluster %s, whose plan says what nodes there are".formatted(node.node().address(),
            node.cluster()),
        ("Edit `%s` in the plan (a lower `count` takes the highest numbers, `type` and `image` are changed one node "
            + "after another), then `linodetool cluster deploy %s PLAN`.").formatted(plan, node.cluster()));
  }

  /// The nodes of all clusters whose record can be read.
  private static List<KnownNode> known(Context.Engine engine, List<Diagnostic> damaged) {
    var known = new ArrayList<KnownNode>();
    for (var name : engine.inventory().names()) {
      try {
        engine.inventory().find(name).map(KnownNode::of).ifPresent(known::addAll);
      } catch (InventoryException e) {
        damaged.add(InventoryProblem.of(e));
      }
    }
    return known;
  }
}
