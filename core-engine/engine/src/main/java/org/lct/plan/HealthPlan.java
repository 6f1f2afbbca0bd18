package org.lct.plan;

import java.util.Optional;

/// How to see that a node works: a TCP port that answers, an HTTP `PORT/PATH` that answers, or SSH.
public record HealthPlan(Optional<Integer> tcp, Optional<String> http, Optional<Boolean> ssh) {}
