import Articles
import Indexing
import TestSupport
import Testing

@Suite("Articles are stored and read back")
struct RecordTests {
  static func article(_ generator: inout SeededGenerator) -> Article {
    func text() -> String { RandomText.make(&generator) }
    func optional() -> String? {
      guard Bool.random(using: &generator) else { return nil }
      let text = text()
      return text.isEmpty ? nil : text
    }
    var article = Article(id: text(), title: text(), body: text(), path: text())
    article.byline = optional()
    article.dateline = optional()
    article.credits = optional()
    article.source = optional()
    article.url = optional()
    article.language = optional()
    func names() -> [CodedName] {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in CodedName(code: optional(), name: optional())
      }
    }
    if Bool.random(using: &generator) {
      article.metadata.subheadline = optional()
      article.metadata.slugline = optional()
      article.metadata.urgency =
        Bool.random(using: &generator) ? Int.random(in: 0...9, using: &generator) : nil
      article.metadata.version =
        Bool.random(using: &generator) ? Int.random(in: 0...(1 << 40), using: &generator) : nil
      article.metadata.embargo = Bool.random(using: &generator) ? Self.day : nil
      article.metadata.created = Bool.random(using: &generator) ? Self.day : nil
      article.metadata.rights = optional()
      article.metadata.provider = optional()
      article.metadata.subjects = names()
      article.metadata.genres = names()
      article.metadata.places = names()
      article.metadata.people = names()
      article.metadata.organisations = names()
      article.metadata.captions = [optional(), optional()].compactMap { $0 }
    }
    article.line = Int.random(in: 0...1_000_000_000, using: &generator)
    let precisions: [PublicationDate.Precision] = [.year, .month, .day, .second]
    if Bool.random(using: &generator), let precision = precisions.randomElement(using: &generator) {
      article.date = PublicationDate(
        secondsSinceEpoch: Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator),
        precision: precision)
    }
    return article
  }

  static func record(of article: Article) -> [UInt8] {
    var bytes: [UInt8] = []
    ArticleRecord.encode(article, into: &bytes)
    return bytes
  }

  @Test("an article comes back as it went")
  func roundTrip() throws {
    for seed in 0..<UInt64(200) {
      var generator = SeededGenerator(seed: seed)
      let article = Self.article(&generator)
      let bytes = Self.record(of: article)
      #expect(try bytes.withUnsafeBytes { try ArticleRecord.decode($0) } == article, "seed \(seed)")
      try bytes.withUnsafeBytes {
        let texts = try ArticleRecord.searchedTexts(of: $0)
        #expect(String(decoding: texts.title, as: UTF8.self) == article.title, "seed \(seed)")
        #expect(String(decoding: texts.id, as: UTF8.self) == article.id, "seed \(seed)")
        #expect(String(decoding: texts.byline, as: UTF8.self) == article.byline ?? "", "seed \(seed)")
        #expect(String(decoding: texts.dateline, as: UTF8.self) == article.dateline ?? "", "seed \(seed)")
        #expect(String(decoding: texts.body, as: UTF8.self) == article.body, "seed \(seed)")
      }
    }
  }

  @Test("a record that is cut short is damaged, wherever it is cut")
  func truncation() {
    var generator = SeededGenerator(seed: 5)
    let bytes = Self.record(of: Self.article(&generator))
    for length in bytes.indices {
      #expect(throws: IndexError.damagedRecord, "cut at \(length)") {
        _ = try bytes[..<length].withUnsafeBytes { try ArticleRecord.decode($0) }
      }
      #expect(throws: IndexError.damagedRecord, "cut at \(length)") {
        _ = try bytes[..<length].withUnsafeBytes { try ArticleRecord.searchedTexts(of: $0).body.count }
      }
    }
  }

  @Test("damaged bytes are refused or read as something, and never crash")
  func damage() {
    for seed in 0..<UInt64(2_000) {
      var generator = SeededGenerator(seed: seed)
      var bytes = Self.record(of: Article(id: "a", title: "Storm", body: "Ships waited.", date: Self.day))
      for _ in 0...Int.random(in: 0...4, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes, seed: seed)
      check((0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }, seed: seed)
    }
  }

  static let day = PublicationDate(secondsSinceEpoch: 1_761_782_400, precision: .day)

  private func check(_ bytes: [UInt8], seed: UInt64) {
    bytes.withUnsafeBytes { bytes in
      do throws(IndexError) {
        let article = try ArticleRecord.decode(bytes)
        // A date may be any number by now; telling it must not trap.
        _ = article.date?.description
        #expect(article.body.utf8.count <= bytes.count * 3, "seed \(seed)")
      } catch {
        #expect(error == .damagedRecord, "seed \(seed)")
      }
      _ = try? ArticleRecord.searchedTexts(of: bytes)
    }
  }

  @Test("a date beyond any calendar is told without a trap", arguments: [Int64.min, -1, 0, Int64.max])
  func dates(seconds: Int64) throws {
    let date = PublicationDate(secondsSinceEpoch: seconds, precision: .second)
    #expect(date.description.hasSuffix("Z"))
    var article = Article(id: "a", body: "b")
    article.date = date
    #expect(try Self.record(of: article).withUnsafeBytes { try ArticleRecord.decode($0) }.date == date)
  }

  @Test("a record of another version is damaged")
  func version() {
    var bytes = Self.record(of: Article(id: "a", body: "b"))
    bytes[0] += 1
    #expect(throws: IndexError.damagedRecord) {
      _ = try bytes.withUnsafeBytes { try ArticleRecord.decode($0) }
    }
  }
}
