package org.lct.sandbox.traffic;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One request that was answered, or was not. Carries no header, no body, and of the query only page numbers.
///
/// @param sequence counted from 1
/// @param time when it arrived: milliseconds since the epoch, with fraction
/// @param path as sent, with the version
/// @param query as sent, the values of all but `page` and `page_size` removed
/// @param outcome the status, or `lost` or `reset`
/// @param milliseconds from arrival to the end of the answer
/// @param rateClass the class it was counted in; null when it was not counted
/// @param window when that window began: milliseconds since the epoch; null when it was not counted
public record RequestLogEntry(long sequence, double time, String method, String path, String query,
    @JsonProperty("status") String outcome, double milliseconds,
    @JsonProperty("rate_class") @Nullable RateClass rateClass,
    @Nullable Long window) {}
