import Xapian

/// Asks every address that a catalogue names, replicas too, whether it serves what the set says.
public struct CatalogueCheck: Sendable {
  /// The catalogue.
  public let catalogue: Catalogue
  private let wordsPath: String
  /// Seconds that each address has to answer.
  public var timeout = 10.0

  /// Articles of each address that are read back.
  private static let probes: UInt32 = 20

  /// Checks what `file` has published.
  ///
  /// - Throws: ``IndexError/badCatalogue(path:reason:)``.
  public init(_ file: CatalogueFile) throws(IndexError) {
    catalogue = try file.read()
    wordsPath = file.wordsPath(of: catalogue)
  }

  /// What is wrong, a sentence each; empty when all of it is sound as far as can be seen from here.
  ///
  /// Files are held against their checksums where the shard lies, by `dateline check` there.
  public func faults() -> [String] {
    let asked = catalogue.shards.flatMap { entry in entry.replicas.map { (entry: entry, address: $0.remote) }
    }
    let answers = Database.open(asked.map(\.address), timeout: Int(timeout * 1_000))
    var faults: [String] = []
    for (question, answer) in zip(asked, answers) {
      if let fault = fault(of: answer, question.entry) {
        faults.append("shard \(question.entry.shard) at \(question.address): \(fault)")
      }
    }
    if (try? WordList(contentsOf: wordsPath)) == nil { faults.append("\(wordsPath) cannot be read") }
    return faults
  }

  private func fault(of answer: Result<Database, XapianError>, _ entry: Catalogue.Entry) -> String? {
    do {
      let database = try answer.get()
      guard try database.uuid() == entry.uuid else {
        return "it does not serve generation \(entry.generation)"
      }
      let facts = try database.facts()
      guard facts.documentCount == entry.articles else {
        return "it holds \(facts.documentCount) articles where the catalogue says \(entry.articles)"
      }
      for docid in stride(from: 1, through: facts.lastDocid, by: Int(max(1, facts.lastDocid / Self.probes))) {
        do {
          try database.withRecord(of: docid) { _ = try ArticleRecord.decode($0) }
        } catch let error as XapianError where error.kind == .notFound {
          // Numbers of several databases have gaps.
          continue
        }
      }
      return nil
    } catch let error as XapianError {
      return error.shortReason
    } catch {
      return "the stored text of an article cannot be read back"
    }
  }
}
