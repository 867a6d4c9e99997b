import Glibc
import Synchronization

/// Notes that the process was asked to stop, by control-C or by the system.
package enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that was received, or 0.
  package static var signal: Int32 { received.load(ordering: .relaxed) }

  /// From now on a first signal is noted; a second one ends the process at once.
  package static func watch() {
    // A parent may have started it with these signals held back.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      Glibc.signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        Glibc.signal(number, SIG_DFL)
      }
    }
  }
}
