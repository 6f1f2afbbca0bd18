package org.lct.app.desk;

import java.util.Optional;
import org.lct.app.deployment.DeploymentModel;
import org.lct.app.deployment.Run;
import org.lct.app.review.Review;

/// Something that may be done to a cluster, and what somebody must see before.
///
/// @param go how to do it; empty if something stands against it or there is nothing to do
/// @param reviewFirst whether the review has to be agreed to before
record Prepared(Review review, Optional<Go> go, boolean reviewFirst) {
  /// A run that can begin.
  record Go(Run run, DeploymentModel.Work work) {}
}
