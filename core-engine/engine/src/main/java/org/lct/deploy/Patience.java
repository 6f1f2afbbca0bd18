package org.lct.deploy;

import java.time.Duration;
import java.util.Optional;
import org.lct.cloud.CallFailure;

/// How long an operation waits before it tries again, and when it gives up.
@FunctionalInterface
interface Patience {
  /// The wait before the next attempt; empty if it is time to give up.
  Optional<Duration> next(CallFailure failure);
}
