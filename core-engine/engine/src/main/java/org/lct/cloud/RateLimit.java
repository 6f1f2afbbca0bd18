package org.lct.cloud;

import java.time.Duration;

/// How many requests of one kind may be made in which time.
public record RateLimit(int calls, Duration window) {}
