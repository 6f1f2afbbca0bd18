package org.lct.editor.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.editor.text.Texts;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.Expansion;
import org.lct.plan.ResourceAddress;
import org.lct.topology.diagram.NodeNames;

/// What the nodes of a plan are going to be called, by its patterns and counters.
///
/// @param expansion what the plan stands for, as far as that is known
public record PlannedNames(Expansion expansion) implements NodeNames {
  /// The name under which it is reached comes first, the label in the cloud last.
  @Override
  public List<Name> of(String node) {
    return linode(new ResourceAddress(node)).stream().flatMap(PlannedNames::names).toList();
  }

  private static Stream<Name> names(DesiredLinode linode) {
    var names = linode.names();
    return Stream.of(name(Texts.of("node.public"), names.publicFqdn()),
        name(Texts.of("node.private"), names.privateFqdn()), name(Texts.of("node.host"), names.host()),
        name(Texts.of("node.name"), Optional.of(names.node())),
        name(Texts.of("node.label"), Optional.of(linode.label()))).flatMap(Optional::stream);
  }

  private static Optional<Name> name(String kind, Optional<String> text) {
    return text.map(known -> new Name(kind, known));
  }

  /// The Linode at an address; empty where too little is known of it. Resources are in the order of their addresses.
  public Optional<DesiredLinode> linode(ResourceAddress address) {
    int from = 0;
    int to = expansion.resources().size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (expansion.resources().get(middle).address().compareTo(address) < 0)
        from = middle + 1;
      else
        to = middle;
    }
    DesiredResource found = from < expansion.resources().size() ? expansion.resources().get(from) : null;
    return found instanceof DesiredLinode linode && linode.address().equals(address) ? Optional.of(linode)
        : Optional.empty();
  }
}
