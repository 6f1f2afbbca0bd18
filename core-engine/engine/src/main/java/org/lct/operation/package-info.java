/// A change set in executable order: [Operation]s, each about one request to the cloud, and the
/// [OperationGraph] that says which must be done before which. Pure; nothing here calls anything.
@NullMarked
package org.lct.operation;

import org.jspecify.annotations.NullMarked;
