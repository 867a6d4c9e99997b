import FoundationEssentials
import Glibc

extension IndexFolder {
  /// What ``prune(keeping:)`` did.
  public struct Pruning: Sendable, Equatable {
    /// The generations that were removed.
    public var removed: [String] = []
    /// Those that would have been, had nobody been reading them.
    public var inUse: [String] = []
  }

  /// Removes old generations but for the newest `count`, the published one, and those that a reader has open.
  ///
  /// - Throws: ``IndexError/locked(path:owner:)`` while a rebuild is at work.
  public func prune(keeping count: Int) throws(IndexError) -> Pruning {
    let lock = try RebuildLock(self)
    defer { withExtendedLifetime(lock) {} }
    removeUnfinished()
    return pruneLocked(keeping: count)
  }

  /// As ``prune(keeping:)``, for who holds the lock.
  @discardableResult
  func pruneLocked(keeping count: Int) -> Pruning {
    var pruning = Pruning()
    let published = try? currentID()
    let served = generationsInLanes
    for id in generationIDs().dropLast(max(0, count)) where id != published {
      guard !served.contains(id) else {
        pruning.inUse.append(id)
        continue
      }
      if remove(id) { pruning.removed.append(id) } else { pruning.inUse.append(id) }
    }
    return pruning
  }

  private func remove(_ id: String) -> Bool {
    let folder = generationPath(id)
    let hold = GenerationHold.removing(folder)
    guard hold != nil || !FileManager.default.fileExists(atPath: folder + "/" + Manifest.fileName) else {
      return false
    }
    defer { withExtendedLifetime(hold) {} }
    // Out of sight first, so that nobody ever sees half of it.
    let hidden = generationsPath + "/.removed-" + id
    guard rename(folder, hidden) == 0 else { return false }
    try? FileManager.default.removeItem(atPath: hidden)
    return true
  }

  /// Publishes an earlier generation again.
  ///
  /// - Parameter id: Which; without one the newest before the published one that is sound.
  /// - Returns: The generation that is published now.
  /// - Throws: ``IndexError/noGeneration(path:id:known:)`` when there is none, ``IndexError/unsound(id:faults:)`` when the one that was named is damaged.
  public func rollback(to id: String?) throws(IndexError) -> String {
    let lock = try RebuildLock(self)
    defer { withExtendedLifetime(lock) {} }
    let known = generationIDs()
    if let id {
      guard known.contains(id) else { throw .noGeneration(path: path, id: id, known: known) }
      let faults = GenerationCheck(path: generationPath(id)).faults()
      guard faults.isEmpty else { throw .unsound(id: id, faults: faults) }
      try publish(id)
      return id
    }
    let current = try? currentID()
    let earlier = known.prefix { $0 != current }
    for id in earlier.reversed() where GenerationCheck(path: generationPath(id)).faults().isEmpty {
      try publish(id)
      return id
    }
    throw .noGeneration(path: path, id: nil, known: known)
  }
}
