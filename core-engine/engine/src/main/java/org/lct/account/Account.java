package org.lct.account;

import org.lct.cloud.Endpoints;

/// An account of the cloud, ready to be used. It does not print its token.
///
/// @param simulated whether nothing done there costs money or outlives this machine
public record Account(String name, Endpoints endpoints, boolean simulated) {}
