/// Linode's API v4 as a [org.lct.cloud.CloudProvider]: HTTP, rate limits, pages, the feed of progress and
/// the wire form of everything. Seen from outside by [LinodeModule] only.
@NullMarked
package org.lct.cloud.linode;

import org.jspecify.annotations.NullMarked;
