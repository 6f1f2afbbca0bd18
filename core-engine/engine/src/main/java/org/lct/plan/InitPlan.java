package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the nodes of a node plan are configured: steps for each phase of their life.
public record InitPlan(@JsonProperty("boot-on-create") Optional<Boolean> bootOnCreate,
    @JsonAlias("distribution") Optional<String> image, List<InitStep> firstboot, List<InitStep> boot,
    List<InitStep> clusterstarting, List<InitStep> clusterstarted, List<InitStep> regionready,
    List<InitStep> planready) {
  public InitPlan {
    firstboot = List.copyOf(firstboot);
    boot = List.copyOf(boot);
    clusterstarting = List.copyOf(clusterstarting);
    clusterstarted = List.copyOf(clusterstarted);
    regionready = List.copyOf(regionready);
    planready = List.copyOf(planready);
  }

  /// The steps of one phase, in order.
  public List<InitStep> steps(InitPhase phase) {
    return switch (phase) {
      case FIRST_BOOT -> firstboot;
      case BOOT -> boot;
      case CLUSTER_STARTING -> clusterstarting;
      case CLUSTER_STARTED -> clusterstarted;
      case REGION_READY -> regionready;
      case PLAN_READY -> planready;
    };
  }

  /// Every step with its path, given the path of this mapping.
  public Stream<Placed<InitStep>> placedSteps(PlanPath path) {
    return Stream.of(InitPhase.values())
        .flatMap(phase -> Placed.each(path.key(phase.key()), steps(phase)));
  }

  /// This where it says something, `base` where it does not.
  public InitPlan overriding(InitPlan base) {
    return new InitPlan(bootOnCreate.or(base::bootOnCreate), image.or(base::image),
        orElse(firstboot, base.firstboot), orElse(boot, base.boot),
        orElse(clusterstarting, base.clusterstarting), orElse(clusterstarted, base.clusterstarted),
        orElse(regionready, base.regionready), orElse(planready, base.planready));
  }

  private static List<InitStep> orElse(List<InitStep> own, List<InitStep> base) {
    return own.isEmpty() ? base : own;
  }
}
