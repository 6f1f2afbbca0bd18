package org.lct.cloud.linode;

/// What is known of others who use up the same limit from elsewhere: a value, advanced by pure functions. They are
/// seen in headers that count more requests than were made here, and in refusals.
///
/// Everybody who shares a limit in this way takes an equal part of each window at its beginning, and of what is left
/// when two thirds of it are over. So several programs with one token come to equal shares without knowing of each
/// other, and one that is alone has all.
///
/// @param clients how many seem to share the limit, with this one
/// @param ours requests from here that were counted in the current window
/// @param settled whether the current window was seen from its beginning: what was counted before is no rival
/// @param others whether others were seen in it
/// @param refused whether a request that was within our share was refused in it
/// @param spare whether something beyond our share was granted in it
/// @param pause in how many windows, with this one, nothing more is tried beyond the share
/// @param patience how many windows the next pause takes
record Sharing(int clients, int ours, boolean settled, boolean others, boolean refused, boolean spare,
    int pause, int patience) {
  /// With more than that our own part would be too small to live on.
  static final int MOST_CLIENTS = 4;
  private static final int LONGEST_PAUSE = 4;

  /// Nobody else, as far as is known.
  static final Sharing ALONE = new Sharing(1, 0, false, false, false, false, 0, 1);

  /// How much of a window is ours from its beginning.
  int share(int limit) {
    return Math.max(1, limit / clients);
  }

  /// After an answer that granted the request.
  ///
  /// @param limit requests in a window
  /// @param foreign how many of the counted requests cannot be ours
  Sharing granted(int limit, int foreign) {
    boolean beyond = clients > 1 && ours >= share(limit);
    return new Sharing(clients, ours + 1, settled, others || foreign > 0, refused, spare || beyond,
        pause, beyond ? 1 : patience);
  }

  /// After an answer that refused the request because the limit is used up.
  Sharing refused(int limit) {
    boolean beyond = clients > 1 && ours >= share(limit);
    boolean longer = beyond && pause == 0;
    return new Sharing(clients, ours, settled, true, refused || !beyond, spare, longer ? patience + 1 : pause,
        longer ? Math.min(LONGEST_PAUSE, 2 * patience) : patience);
  }

  /// What is expected of the next window.
  Sharing next() {
    return new Sharing(settled ? expected() : clients, 0, true, false, false, false, Math.max(0, pause - 1),
        patience);
  }

  private int expected() {
    if (refused)
      return Math.min(MOST_CLIENTS, clients + 1);
    if (spare)
      return Math.max(others ? 2 : 1, clients - 1);
    return Math.max(clients, others ? 2 : 1);
  }
}
