/// What the cloud consists of, as rows in tables, and the journal that lets it survive a crash.
///
/// Knows nothing of Linode: a row is any record with an id.
@NullMarked
package org.lct.sandbox.store;

import org.jspecify.annotations.NullMarked;
