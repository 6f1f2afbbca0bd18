/// What the metadata service tells a Linode about itself.
///
/// Knows nothing of HTTP.
@NullMarked
package org.lct.sandbox.metadata;

import org.jspecify.annotations.NullMarked;
