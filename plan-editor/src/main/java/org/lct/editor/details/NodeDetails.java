package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Note;
import org.lct.editor.details.Details.Total;
import org.lct.editor.figures.FigureIcons;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.PlanNode;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Describes one node: which it is, where it stands, what it is called.
final class NodeDetails {
  private NodeDetails() {}

  static Details of(CheckedPlan plan, PlanNode node) {
    var nodes = node.plan().nodes();
    var address = node.address().value();
    var facts = new Facts().code("node.address", Optional.of(address));
    plan.names().of(address).forEach(name -> facts.name(name.kind(), name.text()));
    var note = nodes.count() > 1
        ? Optional
            .of(new Note(Icon.NOTE, Texts.of("node.all", nodes.count(), nodes.name()), Optional.empty()))
        : Optional.<Note>empty();
    return new Details(
        new Heading(FigureIcons.of(nodes), "node", nodes.name() + " " + node.index(),
            Texts.of("node.of", node.index(), nodes.count(), node.plan().region().id())),
        note, List.of(facts.untitled()), plan.problemsOf(node.plan().id()),
        PartCost.each(node.plan(), plan.catalog())
            .map(cost -> Total.of("", cost)));
  }
}
