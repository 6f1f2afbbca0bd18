/// The HTTP server: takes requests in, sends them through [traffic][org.lct.sandbox.traffic] to the routes, answers.
@NullMarked
package org.lct.sandbox.server;

import org.jspecify.annotations.NullMarked;
