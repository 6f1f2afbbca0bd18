package org.lct.cloud;

import java.time.Duration;
import java.util.function.Predicate;

/// The one poller of an account: tells many waiting operations how their Linodes, disks and volumes are
/// getting on with one listing for all of them, however many wait. It asks only while somebody waits.
///
/// All methods block until what they wait for has come; they throw a failure if the listings fail for
/// good, and can be interrupted.
public interface AccountFeed {
  /// The time between two polls: the measure of how fast things move in this account, 5 s at Linode.
  Duration pace();

  /// Waits until the Linode's state satisfies `condition` and answers the state.
  ///
  /// @param tag the ownership tag of its cluster, by which Linodes are listed
  /// @throws CallFailedException with status 404 if it has vanished
  ObservedResource.Linode awaitLinode(String tag, long id, Predicate<LinodeStatus> condition)
      throws CallFailedException, InterruptedException;

  /// Waits until the job that makes a disk has ended.
  ///
  /// @throws CallFailedException if the job failed, with the API's words
  void awaitDisk(long linode, long disk) throws CallFailedException, InterruptedException;

  /// Waits until the newest job of this action on a Linode, which was ordered before, has ended.
  ///
  /// @param action of its event: `linode_reboot`
  /// @throws CallFailedException if the job failed, with the API's words
  void awaitJob(String action, long linode) throws CallFailedException, InterruptedException;

  /// Waits until a volume can be used, and answers it as it is then: it says itself whether it is attached to
  /// anything.
  ///
  /// @throws CallFailedException with status 404 if it has vanished
  ObservedResource.Volume awaitUsable(String tag, long id) throws CallFailedException, InterruptedException;

  /// Waits until a volume is attached to nothing.
  ///
  /// @throws CallFailedException with status 404 if it has vanished
  void awaitDetached(String tag, long id) throws CallFailedException, InterruptedException;

  /// Waits until a Linode that was asked to be deleted is gone.
  void awaitGone(String tag, long linode) throws CallFailedException, InterruptedException;
}
