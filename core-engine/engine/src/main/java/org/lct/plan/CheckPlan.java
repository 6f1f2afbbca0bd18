package org.lct.plan;

import java.util.Optional;

/// How a NodeBalancer finds out whether a back end is up: the kind of check (`none`, `connection`,
/// `http`, `http_body`), the path asked for, the seconds between checks and how many must fail.
public record CheckPlan(Optional<String> kind, Optional<String> path, Optional<Integer> interval,
    Optional<Integer> attempts) {}
