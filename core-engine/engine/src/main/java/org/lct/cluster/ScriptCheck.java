package org.lct.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource.StackScript;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.Expansion;
import org.lct.expand.NodeScript;
import org.lct.expand.NodeScript.Source;
import org.lct.expand.OncePerPlace;

/// Whether the StackScripts of what is to be made suit its images and have answers to all they ask: Linode looks when
/// it makes a node. Reads one listing for each StackScript that is not the plan's own.
final class ScriptCheck {
  /// How a script asks, by facts of the API: `<UDF name="…" label="…" default="…">`. What has a default need not be
  /// answered.
  private static final Pattern QUESTION = Pattern.compile("<UDF\\s[^<>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([^\"']+)[\"']",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*=", Pattern.CASE_INSENSITIVE);

  private final PlanPlaces places;
  private final CloudProvider cloud;
  private final Expansion expansion;

  ScriptCheck(PlanPlaces places, CloudProvider cloud, Expansion expansion) {
    this.places = places;
    this.cloud = cloud;
    this.expansion = expansion;
  }

  /// What is wrong, once for each place in the plan.
  List<Diagnostic> problems(Collection<DesiredResource> news)
      throws CallFailedException, InterruptedException {
    var problems = new ArrayList<Diagnostic>();
    for (var made : news) {
      switch (made) {
        case DesiredLinode node when !node.ownDisks() && node.script().isPresent() ->
          check(made, node.script().get(), node.image().id(), problems);
        case DesiredDisk disk when disk.script().isPresent() && disk.image().isPresent() ->
          check(made, disk.script().get(), disk.image().get().id(), problems);
        default -> {
          // Runs none.
        }
      }
    }
    return OncePerPlace.of(problems.stream());
  }

  private void check(DesiredResource made, NodeScript script, String image, List<Diagnostic> problems)
      throws CallFailedException, InterruptedException {
    var text = switch (script.source()) {
      case Source.Own(var own) -> expansion.each(DesiredStackScript.class)
          .filter(one -> one.address().equals(own)).findFirst().flatMap(DesiredStackScript::text);
      case Source.Named(String owner, String label) -> suiting(cloud.stackScripts().named(owner, label),
          owner + "/" + label, image, made, problems);
      case Source.Numbered(long id) ->
        suiting(cloud.stackScripts().numbered(id), Long.toString(id), image, made, problems);
    };
    var left = text.stream().flatMap(ScriptCheck::asked)
        .filter(question -> !script.data().containsKey(question)).toList();
    if (!left.isEmpty())
      problems.add(Diagnostic.error("stackscript-unanswered", places.of(made),
          "The StackScript of these nodes asks for `%s`".formatted(String.join("`, `", left)),
          "Answer in `with` of the step."));
  }

  /// The text of one that is there; that it does not run on the image is a problem.
  private Optional<String> suiting(Optional<StackScript> known, String name, String image,
      DesiredResource made, List<Diagnostic> problems) {
    known.filter(one -> !DesiredStackScript.suits(one.images(), image)).ifPresent(
        _ -> problems.add(Diagnostic.error("stackscript-not-for-image", places.of(made),
            "The StackScript %s does not run on %s".formatted(name, image),
            "Choose another image for these nodes, or another StackScript.")));
    return known.map(StackScript::text);
  }

  private static Stream<String> asked(String text) {
    return QUESTION.matcher(text).results().map(found -> found.group())
        .filter(question -> !DEFAULT.matcher(question).find()).flatMap(question -> NAME.matcher(question)
            .results().limit(1).map(name -> name.group(1)));
  }
}
