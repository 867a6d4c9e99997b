import Dateline
import FoundationEssentials
import Terminal

/// The canaries of a file: a query, a comparison and a number a line; empty lines and those that begin with # are passed over.
struct CanaryFile {
  static let usualName = "canaries.txt"

  let canaries: [Canary]

  /// - Parameter path: The file that was named; without one that of the index, if it has one.
  init(path: String?, index: IndexFolder) throws {
    let usual = index.path + "/" + Self.usualName
    guard let file = path ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil) else {
      canaries = []
      return
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError("\(file): cannot be read. Name a file of canaries.")
    }
    var canaries: [Canary] = []
    let lines = String(decoding: data, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let line = String(line.trimmed)
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      guard let canary = Canary(line) else {
        throw InputError(
          "\(file):\(number + 1): not a canary: \"\(line)\". Write a query, >=, <= or ==, and a number.")
      }
      canaries.append(canary)
    }
    self.canaries = canaries
  }

  /// What is wrong with a generation; empty when all hold.
  func faults(in generation: Generation) throws -> [String] {
    let searcher = try Searcher(generation)
    return try canaries.compactMap { try $0.fault(in: searcher) }
  }
}
