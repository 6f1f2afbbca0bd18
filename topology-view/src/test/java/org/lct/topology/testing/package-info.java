/// What tests that show windows share: a private display, a stage of a given size, screenshots.
///
/// Other modules use it through the test-jar; the display then starts by itself, as a JUnit listener.
@NullMarked
package org.lct.topology.testing;

import org.jspecify.annotations.NullMarked;
