import Articles
import FoundationEssentials
import Glibc

/// A catalogue on disk, and the sets that it named before.
///
///     live.json
///     live.sets/{SET.json, SET.words, …}
public struct CatalogueFile: Sendable {
  /// The file's path.
  public let path: String

  /// Names a catalogue; nothing is looked at yet.
  public init(path: String) { self.path = path }

  /// Whether what `--index` names is a catalogue and not an index on this machine: a file that is called so or begins as JSON does.
  public static func isCatalogue(_ path: String) -> Bool {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else {
      return false
    }
    if path.hasSuffix(".json") { return true }
    guard let file = OpenFile(path), let start = file.bytes(at: 0, count: 64) else { return false }
    return start.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Reads what is published.
  ///
  /// - Throws: ``IndexError/badCatalogue(path:reason:)`` or ``IndexError/otherSchema(path:found:expected:)``.
  public func read() throws(IndexError) -> Catalogue { try read(path) }

  func read(_ path: String) throws(IndexError) -> Catalogue {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .badCatalogue(path: path, reason: "it cannot be read")
    }
    let catalogue: Catalogue
    do {
      catalogue = try JSONDecoder().decode(Catalogue.self, from: data)
    } catch {
      throw .badCatalogue(path: path, reason: Self.reason(error))
    }
    guard catalogue.version == 1 else {
      throw .badCatalogue(
        path: path, reason: "version \(catalogue.version) is not one that this program reads")
    }
    guard catalogue.schema == Schema.version else {
      throw .otherSchema(path: path, found: catalogue.schema, expected: Schema.version)
    }
    let count = catalogue.shards.count
    guard count > 0, catalogue.shards.enumerated().allSatisfy({ $1.shard == Shard($0 + 1, of: count) }) else {
      throw .badCatalogue(path: path, reason: "its shards are not 1/\(count) to \(count)/\(count), each once")
    }
    guard catalogue.shards.allSatisfy({ !$0.replicas.isEmpty }) else {
      throw .badCatalogue(path: path, reason: "a shard has no address")
    }
    return catalogue
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON" }
    switch error {
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not JSON" : context.debugDescription
    case .keyNotFound(let key, _): return "the field \"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "the field \"\(context.codingPath.last?.stringValue ?? "")\" is of the wrong kind"
    @unknown default: return "it is not a catalogue"
    }
  }

  // MARK: Sets

  /// The folder of the sets that were published.
  var setsPath: String { path.withoutPathExtension + ".sets" }

  /// The words of a set.
  func wordsPath(of catalogue: Catalogue) -> String { setsPath + "/" + catalogue.words }

  private func setPath(_ name: String) -> String { setsPath + "/" + name + ".json" }

  /// The names of the sets that are kept, oldest first.
  public func sets() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: setsPath)) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
      .sorted()
  }

  /// A set that is kept.
  func catalogue(ofSet name: String) throws(IndexError) -> Catalogue { try read(setPath(name)) }

  /// Keeps a set with its words, so that it can be published.
  func keep(_ catalogue: Catalogue, words: WordList) throws(IndexError) {
    do {
      try FileManager.default.createDirectory(atPath: setsPath, withIntermediateDirectories: true)
      try Data(words.bytes).write(to: URL(fileURLWithPath: wordsPath(of: catalogue)))
    } catch {
      throw .notWritable(path: setsPath, reason: FileFault.reason(of: error))
    }
    try DiskSync.one(wordsPath(of: catalogue))
    try write(catalogue, to: setPath(catalogue.set))
  }

  /// Makes a set that is kept the published one: a new file, renamed over the old.
  func publish(_ catalogue: Catalogue) throws(IndexError) { try write(catalogue, to: path) }

  /// Removes the oldest sets but for the newest `count` and the published one.
  func prune(keeping count: Int, published: String) {
    for name in sets().dropLast(max(1, count)) where name != published {
      if let catalogue = try? catalogue(ofSet: name) {
        try? FileManager.default.removeItem(atPath: wordsPath(of: catalogue))
      }
      try? FileManager.default.removeItem(atPath: setPath(name))
    }
  }

  private func write(_ catalogue: Catalogue, to path: String) throws(IndexError) {
    let folder = path.parentPath
    let hidden =
      (folder.isEmpty ? "." : folder) + "/." + path.lastPathComponent + "-\(getpid())"
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(catalogue).write(to: URL(fileURLWithPath: hidden))
    } catch {
      throw .notWritable(path: path, reason: FileFault.reason(of: error))
    }
    try DiskSync.one(hidden)
    guard rename(hidden, path) == 0 else {
      throw .notWritable(path: path, reason: String(cString: strerror(errno)))
    }
    try DiskSync.one(folder.isEmpty ? "." : folder)
  }
}
