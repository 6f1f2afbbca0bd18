package org.lct.cluster;

import java.math.BigDecimal;
import java.util.Optional;
import org.lct.plan.ResourceKind;

/// Something of ours in an account that no cluster known here works with. It was made by us, as its tag or a journal
/// says; that something is not used makes it no orphan.
///
/// @param region empty where the kind has none
/// @param cluster the name of the cluster it was made for, as far as it is known
/// @param monthly what it costs a month, in USD by list prices, if that is known
/// @param kept whether it is a volume that was kept on purpose
/// @param why in words, how it is known and why nothing works with it
public record Orphan(ResourceKind kind, long id, String label, String region, String cluster,
    Optional<BigDecimal> monthly, boolean kept, String why) {}
