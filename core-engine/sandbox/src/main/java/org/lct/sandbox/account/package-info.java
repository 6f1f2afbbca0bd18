/// The account and its user: events, settings, profile, keys.
@NullMarked
package org.lct.sandbox.account;

import org.jspecify.annotations.NullMarked;
