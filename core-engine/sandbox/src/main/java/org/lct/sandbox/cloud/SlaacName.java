package org.lct.sandbox.cloud;

import org.lct.sandbox.store.Row;

/// The name that the reverse look-up of a Linode's SLAAC address gives.
///
/// @param id the Linode's
record SlaacName(long id, String name) implements Row {}
