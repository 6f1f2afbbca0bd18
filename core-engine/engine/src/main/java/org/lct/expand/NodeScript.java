package org.lct.expand;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.plan.InitStep;
import org.lct.plan.ResourceAddress;

/// The StackScript that a node runs when it boots for the first time, settled when it is made from its image.
///
/// @param data the answers to what the script asks
public record NodeScript(Source source, SortedMap<String, String> data) {
  public NodeScript { data = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(data))); }

  /// Which StackScript it is.
  public sealed interface Source {
    /// One of the plan's own.
    record Own(ResourceAddress script) implements Source {}

    /// One of anybody's by the name of the user who made it.
    record Named(String owner, String label) implements Source {}

    /// One of anybody's by the cloud's number.
    record Numbered(long id) implements Source {}
  }

  /// The address of the plan's own StackScript, if it is one.
  public Optional<ResourceAddress> own() {
    return source instanceof Source.Own(var script) ? Optional.of(script) : Optional.empty();
  }

  /// What a step names.
  ///
  /// @param own the labels of the plan's StackScripts, which come first
  static NodeScript of(InitStep step, Set<String> own) {
    var what = step.what();
    int slash = what.indexOf('/');
    var source = own.contains(what) ? new Source.Own(address(what))
        : slash < 0 ? new Source.Numbered(number(what))
            : new Source.Named(what.substring(0, slash), what.substring(slash + 1));
    return new NodeScript(source, new TreeMap<>(step.with()));
  }

  /// The address of a StackScript of the plan.
  public static ResourceAddress address(String label) {
    return ResourceAddress.ofCluster("stackscript." + label);
  }

  /// A rule says what is wrong with what is no number.
  private static long number(String what) {
    return what.matches("\\d{1,18}") ? Long.parseLong(what) : 0;
  }
}
