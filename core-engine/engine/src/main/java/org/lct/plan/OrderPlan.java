package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// The order in which a cluster starts or stops: stages of node-plan names or tags, and what a stage
/// waits for before the next begins.
public record OrderPlan(List<List<String>> stages, @JsonProperty("wait") Optional<String> waitFor) {
  public OrderPlan { stages = stages.stream().map(List::copyOf).toList(); }
}
