package org.lct.inventory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lct.expand.CounterValues;

/// A cluster apart from its resources.
///
/// @param id eight hexadecimal digits, drawn when the cluster was first deployed; part of its ownership tag
/// @param account the name of the account it lives in
/// @param planFile the name of the file the plan came from
/// @param plan the text of the plan last deployed, exactly
/// @param sshFrom where SSH may come from if the plan does not say
/// @param introducedTags the tags that were not in the account before this cluster
/// @param options what was asked for besides the plan
public record ClusterInfo(String name, String id, String account, String planFile, String plan,
    Instant created, CounterValues counters, List<String> sshFrom, Set<String> introducedTags,
    Options options) {
  private static final Pattern OWNERSHIP = Pattern.compile("lct:.+:[0-9a-f]{8}");

  public ClusterInfo {
    sshFrom = List.copyOf(sshFrom);
    introducedTags = Set.copyOf(introducedTags);
  }

  /// What was asked for besides the plan.
  ///
  /// @param skipMissingSteps whether init steps whose files are missing are left out
  /// @param start whether nodes that do not boot on creation are started at the end
  public record Options(boolean skipMissingSteps, boolean start) {}

  /// Whether a tag says that a resource belongs to a cluster.
  public static boolean isOwnershipTag(String tag) {
    return OWNERSHIP.matcher(tag).matches();
  }

  /// The tag that says a resource belongs to this cluster: `lct:NAME:ID`, cut so that it stays within the
  /// API's 50 characters.
  public String ownershipTag() {
    int room = 50 - "lct::".length() - id.length();
    return "lct:" + name.substring(0, Math.min(name.length(), room)) + ":" + id;
  }

  /// The bytes of the plan last deployed.
  public byte[] planBytes() {
    return plan.getBytes(StandardCharsets.UTF_8);
  }

  /// The same cluster with another plan.
  public ClusterInfo withPlan(String newPlanFile, String newPlan, CounterValues newCounters,
      List<String> newSshFrom, Options newOptions) {
    return new ClusterInfo(name, id, account, newPlanFile, newPlan, created, newCounters, newSshFrom,
        introducedTags, newOptions);
  }

  /// The same cluster, remembering which tags are its own.
  public ClusterInfo withIntroducedTags(Set<String> tags) {
    return new ClusterInfo(name, id, account, planFile, plan, created, counters, sshFrom, tags,
        options);
  }
}
