package org.lct.cluster;

import java.time.Instant;
import org.lct.plan.ResourceAddress;

/// An operation that failed and has not been done since.
///
/// @param operation its name in the journal: `create us-east/web[1]`
/// @param reason the API's own words
/// @param remedy what to do next
public record FailedOperation(String operation, ResourceAddress address, String reason, String remedy,
    Instant at) {}
