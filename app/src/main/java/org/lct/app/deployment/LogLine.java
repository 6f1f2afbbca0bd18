package org.lct.app.deployment;

import java.time.Instant;

/// One line of a deployment's log.
public record LogLine(Instant at, String text) {}
