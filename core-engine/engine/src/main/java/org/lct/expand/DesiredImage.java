package org.lct.expand;

/// What a node is made from.
///
/// @param id the cloud's, which what is written may stand for today and not tomorrow
/// @param written as in the plan; empty if the plan leaves the choice
public record DesiredImage(String id, String written) {}
