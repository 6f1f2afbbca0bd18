/// Images that can be deployed: Linode's public ones, and those the account has captured from disks.
@NullMarked
package org.lct.sandbox.image;

import org.jspecify.annotations.NullMarked;
