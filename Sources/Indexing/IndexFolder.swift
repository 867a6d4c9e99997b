import FoundationEssentials
import Glibc

/// An index on disk: its generations, and which of them is published.
///
///     Index/current -> generations/20260301T020000Z
///     Index/generations/20260301T020000Z/{manifest.json, articles/, articles-2/, words, lines, build.log, …}
///     Index/cache/, Index/added/, Index/last-rebuild.json
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
  var cachePath: String { path + "/cache" }
  var lockPath: String { path + "/.lock" }

  /// The folder of a generation.
  public func generationPath(_ id: String) -> String { generationsPath + "/" + id }

  /// The id of the published generation.
  ///
  /// - Throws: ``IndexError/missing(path:)`` if nothing is published.
  public func currentID() throws(IndexError) -> String {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: currentPath) else {
      throw .missing(path: path)
    }
    return target.lastPathComponent
  }

  /// The generations there are, oldest first; unfinished ones are not among them.
  public func generationIDs() -> [String] { generations().map(\.description) }

  private func generations() -> [GenerationID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: generationsPath)) ?? []
    return names.compactMap { GenerationID($0) }.sorted()
  }

  /// What is known of a generation.
  ///
  /// - Throws: ``IndexError``.
  public func manifest(of id: String) throws(IndexError) -> Manifest {
    try Manifest.read(from: generationPath(id))
  }

  /// An id for a new generation, newer than all there are.
  func newID(at date: Date) -> String { GenerationID(at: date, after: generations().last).description }

  /// Makes the folders of an index.
  func create() throws(IndexError) {
    do {
      try FileManager.default.createDirectory(atPath: generationsPath, withIntermediateDirectories: true)
    } catch {
      throw .notWritable(path: path, reason: FileFault.reason(of: error))
    }
  }

  /// Points `current` to a finished generation: a new link beside it, renamed over it, so that a reader sees the old or the
  /// new and never nothing. The generation must be on the disk already; the link is when this returns.
  func publish(_ id: String) throws(IndexError) {
    let link = path + "/.current-\(getpid())"
    unlink(link)
    guard symlink("generations/" + id, link) == 0, rename(link, currentPath) == 0 else {
      throw .notWritable(path: currentPath, reason: String(cString: strerror(errno)))
    }
    try DiskSync.one(path)
  }

  /// Removes what rebuilds that died have left.
  func removeUnfinished() {
    for folder in [generationsPath, path] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names
      where name.hasPrefix(".") && (folder == generationsPath || name.hasPrefix(".current-")) {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }
}
