package org.lct.app.review;

import java.math.BigDecimal;
import java.util.Optional;
import org.lct.topology.diagram.Difference;

/// One line of a review: changes that are alike.
///
/// @param region the region it is in; empty for the whole cluster
/// @param difference what is done
/// @param subject what it is done to: "webservers[21] to [24]"
/// @param detail what it means: "4 Linodes, Linode 2GB"
/// @param monthly the difference a month; empty where a price is not known
/// @param resources how many resources it stands for
/// @param destroys whether something that exists is destroyed
/// @param refused whether it cannot be done
public record ReviewRow(String region, Difference difference, String subject, String detail,
    Optional<BigDecimal> monthly, int resources, boolean destroys,
    boolean refused) {}
