package org.lct.sandbox.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/// The last requests, at most 200,000. Thread-safe.
public final class RequestLog {
  private static final int MOST = 200_000;

  private final Deque<RequestLogEntry> entries = new ArrayDeque<>();
  private long sequence;

  /// Adds an entry made for the next sequence number.
  public synchronized void add(LongFunction<RequestLogEntry> entry) {
    entries.add(entry.apply(++sequence));
    if (entries.size() > MOST) {
      entries.remove();
    }
  }

  /// So many of the last entries, newest first.
  public synchronized List<RequestLogEntry> latest(int most) {
    return entries.stream().skip(Math.max(0, entries.size() - most)).toList().reversed();
  }

  /// The entries with a greater sequence number, in order.
  public synchronized List<RequestLogEntry> after(long number) {
    return entries.stream().filter(entry -> entry.sequence() > number).toList();
  }
}
