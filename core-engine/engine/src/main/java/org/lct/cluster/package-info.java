/// The verbs of the product: validate, refresh, diff, deploy, resume, delete. Desktop and command line are
/// equal clients of them; nothing here asks the user anything or knows who is asking.
@NullMarked
package org.lct.cluster;

import org.jspecify.annotations.NullMarked;
