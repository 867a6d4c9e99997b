import Articles
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization
import TextAnalysis
import Xapian

/// Holds a generation against its manifest: every byte, Xapian's own check, the counts, and queries taken from its articles.
public struct GenerationCheck: Sendable {
  /// The generation's folder.
  public let path: String
  /// Threads that read.
  public var workers = ProcessInfo.processInfo.activeProcessorCount
  /// Databases that were checked before and have not been touched since: only looked at.
  var trusted: Set<String> = []

  private static let probes = 20

  /// Checks the generation in a folder.
  public init(path: String) { self.path = path }

  /// What is wrong with it, a sentence each; empty when it is sound.
  public func faults() -> [String] {
    let manifest: Manifest
    do throws(IndexError) { manifest = try Manifest.read(from: path) } catch { return [error.description] }
    var faults = manifest.files.compactMap { fault(of: $0, in: path) }
    let found = Mutex<[String]>([])
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, manifest.databases.count))) { _ in
      while true {
        let number = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard number < manifest.databases.count else { return }
        let faults = self.faults(of: manifest.databases[number])
        found.withLock { $0 += faults }
      }
    }
    faults += found.withLock { $0 }
    // Xapian may do anything with files that are known to be spoilt.
    guard faults.isEmpty else { return faults }
    do {
      return try openFaults(manifest)
    } catch {
      return ["\(error)"]
    }
  }

  private func fault(of file: FileSeal, in folder: String) -> String? {
    do throws(IndexError) { try file.verify(in: folder) } catch { return error.description }
    return nil
  }

  private func faults(of database: GenerationDatabase) -> [String] {
    let folder = path + "/" + database.name
    guard !trusted.contains(database.name) else { return [] }
    let faults = database.files.compactMap { fault(of: $0, in: folder) }
    guard faults.isEmpty else { return faults }
    do {
      // Xapian's check opens tables for writing, though it writes nothing. Who may only read has the checksums of what passed it once.
      if database.files.allSatisfy({ access(folder + "/" + $0.name, W_OK) == 0 }) {
        let report = try IntegrityReport.check(folder)
        if report.faults > 0 { return ["\(folder): Xapian finds \(report.faults) faults: \(report.text)"] }
      }
      let count = try Database(path: folder).facts().documentCount
      return count == database.articles
        ? [] : ["\(folder) holds \(count) articles where the manifest says \(database.articles)"]
    } catch {
      return ["\(error)"]
    }
  }

  private func openFaults(_ manifest: Manifest) throws -> [String] {
    let generation = try Generation(at: path)
    let count = try generation.database.facts().documentCount
    guard count == manifest.counts.articles else {
      return ["\(path) holds \(count) articles where the manifest says \(manifest.counts.articles)"]
    }
    let analyzer = try Analyzer(language: Language.named(manifest.language) ?? .english)
    let docids = generation.docids
    return try stride(from: 0, to: docids.count, by: max(1, docids.count / Self.probes)).compactMap {
      try probe(docids[$0], generation.database, analyzer)
    }
  }

  /// Asks for an article by its id and its own words.
  private func probe(_ docid: UInt32, _ database: Database, _ analyzer: Analyzer) throws -> String? {
    let article = try database.withDocumentData(of: docid) { try ArticleRecord.decode($0) }
    var tokens: [Token] = []
    analyzer.analyze(
      article.title.isEmpty ? String(article.body.prefix(200)) : article.title,
      in: analyzer.number(ofTag: article.language), into: &tokens)
    let words = tokens.lazy.filter { $0.span == 1 }.prefix(3).map {
      Query.term(analyzer.termBytes(analyzer[$0].term))
    }
    let enquire = try Enquire(database)
    let name = Query.term(Schema.uniqueTerm(forID: article.id))
    try enquire.setQuery(words.isEmpty ? name : .filter(.and(Array(words)), by: name))
    let found = try enquire.matches(count: 2).items.map(\.docid)
    return found == [docid]
      ? nil : "the article \(article.id) is not found by its own id and words in \(path)"
  }
}
