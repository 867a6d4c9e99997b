import TestSupport
import Testing
import Xapian

@Suite("Patterns are found in forward lists")
struct WordPatternTests {
  private static let compound: UInt32 = 0xFFFF_0001
  private static let alternate: UInt32 = 0xFFFF_0002

  private func pattern(
    _ words: [UInt32], _ order: WordPattern.Order = .sequence, parts: UInt32 = 0b1111
  ) -> WordPattern {
    WordPattern(
      slot: 7, parts: parts, order: order,
      words: words.map { [WordPattern.Test(value: $0, mask: UInt32.max)] })
  }

  @Test("a sequence is found within a part and never across two")
  func sequences() throws {
    let list = Fixture.list([1, 2, 3], [4], [], [2, 3, 1])
    #expect(try pattern([1, 2, 3]).matches(list: list))
    #expect(try pattern([3, 1]).matches(list: list))
    #expect(try !pattern([3, 4]).matches(list: list))
    #expect(try !pattern([1, 3]).matches(list: list))
    #expect(try pattern([4]).matches(list: list))
    #expect(try !pattern([2, 3, 1], parts: 0b0001).matches(list: list))
    #expect(try pattern([2, 3, 1], parts: 0b1000).matches(list: list))
  }

  @Test("a compound takes the place of its two parts, a second word that of the first")
  func marks() throws {
    // F-16 jets of the U.S. navy: 1 2 written as one is 12; 30 may be read as 31.
    let list = Fixture.list([1, Self.compound, 12, 2, 5, 30, Self.alternate, 31, 6])
    for words: [UInt32] in [[1, 2, 5], [12, 5], [5, 30, 6], [5, 31, 6], [12, 5, 31]] {
      #expect(try pattern(words).matches(list: list), "\(words)")
    }
    for words: [UInt32] in [[1, 12], [12, 2], [1, 5], [30, 31], [31, 30], [2, 12]] {
      #expect(try !pattern(words).matches(list: list), "\(words)")
    }
  }

  @Test("a word passes by any of its tests, under its mask")
  func tests() throws {
    let list = Fixture.list([0x0007_0001, 0x0008_0002])
    let stem = WordPattern.Test(value: 0x0007_0000, mask: 0xFFFF_0000)
    let other = WordPattern.Test(value: 0x0009_0000, mask: 0xFFFF_0000)
    let written = WordPattern.Test(value: 0x0008_0002, mask: UInt32.max)
    var pattern = pattern([0])
    pattern.words = [[other, stem], [written]]
    #expect(try pattern.matches(list: list))
    pattern.words = [[other], [written]]
    #expect(try !pattern.matches(list: list))
  }

  @Test("words in order and near one another keep to their window")
  func windows() throws {
    let list = Fixture.list([1, 9, 2, 9, 9, 3])
    #expect(try pattern([1, 2], .ordered(window: 3)).matches(list: list))
    #expect(try !pattern([1, 2], .ordered(window: 2)).matches(list: list))
    #expect(try !pattern([2, 1], .ordered(window: 6)).matches(list: list))
    #expect(try pattern([2, 1], .near(window: 3)).matches(list: list))
    #expect(try !pattern([3, 1], .near(window: 5)).matches(list: list))
    #expect(try pattern([3, 2, 1], .near(window: 6)).matches(list: list))
  }

  @Test("bytes that are no list have no pattern, and are read to their end at most")
  func damaged() throws {
    let sound = Fixture.list([1, 2, 3], [4])
    for count in 0..<sound.count {
      _ = try pattern([9]).matches(list: Array(sound.prefix(count)))
      #expect(try !pattern([9]).matches(list: Array(sound.prefix(count))))
    }
    #expect(try !pattern([1]).matches(list: Array(repeating: 0xFF, count: 40)))
    #expect(try !pattern([1]).matches(list: [200, 0, 0, 0, 1]))
  }

  /// A word of a list, where it stands, and how many places it takes.
  private struct Standing {
    let entry: UInt32
    let place: Int
    let span: Int
  }

  /// A list of words from 1 to 3, some of which are compounds with the next or may be read as another, and where they stand.
  private func randomWords(_ random: inout SeededGenerator) -> (entries: [UInt32], words: [Standing]) {
    var (entries, words): ([UInt32], [Standing]) = ([], [])
    for place in 0..<Int.random(in: 1...40, using: &random) {
      let entry = UInt32.random(in: 1...3, using: &random)
      entries.append(entry)
      words.append(Standing(entry: entry, place: place, span: 1))
      guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
      let (mark, span) = Bool.random(using: &random) ? (Self.compound, 2) : (Self.alternate, 1)
      let second = UInt32.random(in: 1...3, using: &random)
      entries += [mark, second]
      words.append(Standing(entry: second, place: place, span: span))
    }
    return (entries, words)
  }

  /// Whether words stand one behind another, by looking at every place.
  private func holds(_ wanted: ArraySlice<UInt32>, at place: Int?, in words: [Standing]) -> Bool {
    guard let first = wanted.first else { return true }
    return words.contains {
      $0.entry == first && (place == nil || $0.place == place)
        && holds(wanted.dropFirst(), at: $0.place + $0.span, in: words)
    }
  }

  @Test("random lists and patterns are judged as by looking at every place", arguments: 0..<UInt64(20))
  func random(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let (entries, words) = randomWords(&generator)
      let wanted = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        UInt32.random(in: 1...3, using: &generator)
      }
      #expect(
        try pattern(wanted).matches(list: Fixture.list(entries)) == holds(wanted[...], at: nil, in: words),
        "\(entries) \(wanted) seed \(seed)")
    }
  }

  @Test(
    "as a filter of the words it finds the documents, in one database and in several, in stores and in values",
    arguments: [nil, StoreLayout(listSlot: 7, nameSlots: [], separator: 0x1F)])
  func filter(stores: StoreLayout?) throws {
    let folder = try TemporaryFolder()
    let texts: [[UInt32]] = [[1, 2], [2, 1], [1, 3, 2], [3, 1, 2], [3], [2, 2, 1, 2]]
    var paths: [String] = []
    for (number, half) in [texts[..<3], texts[3...]].enumerated() {
      let writer = try WritableDatabase(path: folder.path("db\(number)"), mode: .create, stores: stores)
      for words in half {
        let text = words.map { "w\($0)" }.joined(separator: " ")
        try Fixture.add(text, values: [(7, Fixture.list(words))], to: writer)
      }
      try writer.close()
      paths.append(folder.path("db\(number)"))
    }
    let one = try Database(paths: [paths[0]])
    let both = try Database(paths: paths)
    func phrase(in database: Database) throws -> Query {
      .filter(.and([.term("w1"), .term("w2")]), by: .words(try pattern([1, 2]), of: database))
    }
    #expect(try Fixture.found(phrase(in: one), in: one) == [1])
    // The second database's documents have even numbers.
    #expect(try Fixture.found(phrase(in: both), in: both) == [1, 2, 6])
    #expect(try Fixture.found(.andNot(.term("w1"), phrase(in: both)), in: both) == [3, 5])
    #expect(try Fixture.found(.words(pattern([1, 2]), of: both), in: both) == [1, 2, 6])
  }
}
