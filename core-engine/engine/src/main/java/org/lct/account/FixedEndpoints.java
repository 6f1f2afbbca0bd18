package org.lct.account;

import org.lct.cloud.Endpoints;

/// An account that never moves.
record FixedEndpoints(Endpoint current) implements Endpoints {}
