import FoundationEssentials
import Glibc

/// How the last rebuild ended, kept in the index folder, so that a night that failed can be told from one that did not run.
///
/// It is written as running before anything else, so that a rebuild that is killed leaves that behind and not yesterday's success.
public struct RebuildStatus: Codable, Sendable, Equatable {
  /// What became of it.
  public enum State: String, Codable, Sendable { case running, published, failed }

  /// What became of it.
  public var state = State.running
  /// When it began: ISO 8601, UTC.
  public var began: String
  /// When it ended.
  public var ended: String?
  /// The generation that it published.
  public var generation: String?
  /// Why it failed.
  public var reason: String?
  /// The process that ran it.
  public var pid = getpid()

  static let fileName = "last-rebuild.json"

  /// A rebuild that begins now.
  init() { began = Timestamp.now }

  /// The status that an index keeps, if any rebuild was ever begun.
  public init?(of index: IndexFolder) {
    guard let data = FileManager.default.contents(atPath: index.path + "/" + Self.fileName),
      let status = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = status
  }

  /// Whether it says that it runs, and no process does.
  public var wasKilled: Bool { state == .running && kill(pid, 0) != 0 && errno == ESRCH }

  /// One line for people.
  public var summary: String {
    switch state {
    case .published: "published \(generation ?? "") at \(ended ?? "")"
    case .failed: "FAILED at \(ended ?? ""): \(reason ?? "")"
    case .running:
      wasKilled ? "FAILED: begun at \(began), ended without a word (killed?)" : "running since \(began)"
    }
  }

  func write(to index: IndexFolder) throws(IndexError) {
    let path = index.path + "/" + Self.fileName
    do {
      try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .notWritable(path: path, reason: FileFault.reason(of: error))
    }
  }
}
