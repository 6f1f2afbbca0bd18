/// The composition of the engine: what a client installs to get the verbs of [org.lct.cluster] with the
/// services that stand behind them.
@NullMarked
package org.lct;

import org.jspecify.annotations.NullMarked;
