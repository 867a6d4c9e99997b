import Glibc

/// A lock, and what those who hold it may wait for.
///
/// Safe to be shared: the two addresses never change, and what lies there is the system's own, which threads reach through its calls alone.
final class Condition: @unchecked Sendable {
  // What the system waits on must not move.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    mutex.initialize(to: pthread_mutex_t())
    change.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  func withLock<R>(_ body: () -> R) -> R {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Lets the lock go until ``broadcast()`` is called.
  func wait() { pthread_cond_wait(change, mutex) }

  /// Wakes everybody who waits.
  func broadcast() { pthread_cond_broadcast(change) }
}
