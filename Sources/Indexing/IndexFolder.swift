import Foundation

/// An index on disk: its generations, and which of them is published.
///
///     Index/current -> generations/20260301T020000Z
///     Index/generations/20260301T020000Z/{manifest.json, articles/, words}
///
/// A generation is never changed once `current` points to it.
public struct IndexFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// Names an index; nothing is looked at yet.
  public init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  var generationsPath: String { path + "/generations" }
  var currentPath: String { path + "/current" }

  func generationPath(_ id: String) -> String { generationsPath + "/" + id }

  /// The id of the published generation.
  ///
  /// - Throws: ``IndexError/missing(path:)`` if nothing is published.
  public func currentID() throws(IndexError) -> String {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: currentPath) else {
      throw .missing(path: path)
    }
    return (target as NSString).lastPathComponent
  }

  /// The generations there are, oldest first; unfinished ones are not among them.
  public func generationIDs() -> [String] { generations().map(\.description) }

  private func generations() -> [GenerationID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: generationsPath)) ?? []
    return names.compactMap { GenerationID($0) }.sorted()
  }

  /// An id for a new generation, newer than all there are.
  func newID(at date: Date) -> String { GenerationID(at: date, after: generations().last).description }

  /// Points `current` to a finished generation: a new link beside it, renamed over it, so that a reader sees the old or the
  /// new and never nothing.
  func publish(_ id: String) throws(IndexError) {
    let link = path + "/.current-\(getpid())"
    unlink(link)
    guard symlink("generations/" + id, link) == 0, rename(link, currentPath) == 0 else {
      throw .notWritable(path: currentPath, reason: String(cString: strerror(errno)))
    }
  }

  /// Removes old generations but for the newest `count` and the published one, and what rebuilds that died have left.
  func prune(keeping count: Int) {
    let published = try? currentID()
    for id in generationIDs().dropLast(count) where id != published {
      try? FileManager.default.removeItem(atPath: generationPath(id))
    }
  }

  func removeUnfinished() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: generationsPath)) ?? []
    for name in names where name.hasPrefix(".") {
      try? FileManager.default.removeItem(atPath: generationPath(name))
    }
  }
}
