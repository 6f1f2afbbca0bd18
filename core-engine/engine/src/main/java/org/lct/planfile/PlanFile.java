package org.lct.planfile;

import org.lct.diagnostic.Checked;
import org.lct.plan.ClusterPlan;

/// A plan file as read: the document, which is there even if it makes no plan, and the plan it says or
/// what is wrong with it, each diagnostic with its range.
public record PlanFile(PlanDocument document, Checked<ClusterPlan> plan) {}
