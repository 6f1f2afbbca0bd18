/// Cloud Firewalls: their rules, the devices they protect, the account's defaults.
///
/// Knows what it protects only by [Protected]: every kind that can have a firewall says how to find one of it.
@NullMarked
package org.lct.sandbox.firewall;

import org.jspecify.annotations.NullMarked;
