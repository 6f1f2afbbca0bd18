package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// A Block Storage volume of a region that belongs to no node plan; attached to the node whose
/// address `attach-to` gives, or to none.
public record VolumePlan(String label, StorageSize size, Optional<String> fs,
    @JsonProperty("attach-to") Optional<String> attachTo, Optional<Boolean> keep) {}
