package org.lct.inventory;

import org.lct.plan.InitPhase;
import org.lct.plan.ResourceAddress;

/// What became of one init step of one node.
///
/// @param outcome in words: `runs when the node is made`, `not run: not built yet`, `left out: file missing`
public record StepRecord(ResourceAddress node, InitPhase phase, String step, String outcome) {}
