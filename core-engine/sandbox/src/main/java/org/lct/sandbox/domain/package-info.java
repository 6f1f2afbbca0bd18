/// Domains: DNS zones, their records, and the zone files made of them.
@NullMarked
package org.lct.sandbox.domain;

import org.jspecify.annotations.NullMarked;
