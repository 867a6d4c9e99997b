import TestSupport
import Testing
import TextAnalysis

@Suite("Offsets hold for text of any script")
struct OffsetPropertyTests {
  @Test("tokens, sentences and passages lie inside the text, on scalar boundaries, in order")
  func ranges() throws {
    for seed in 0..<UInt64(400) { try checkRanges(seed: seed) }
  }

  private func checkRanges(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = RandomText.make(&generator)
    let utf8 = Array(text.utf8)
    func isBoundary(_ offset: Int) -> Bool {
      offset == utf8.count || (offset >= 0 && offset < utf8.count && utf8[offset] & 0xC0 != 0x80)
    }
    func isSound(_ range: Range<Int>) -> Bool {
      !range.isEmpty && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
    }

    let analyzer = try Analyzer()
    var tokens: [Token] = []
    let end = analyzer.analyze(text, into: &tokens)
    var lastEnd = 0
    for token in tokens {
      #expect(isSound(token.byteRange), "seed \(seed)")
      #expect(token.position + token.span - 1 < end, "seed \(seed)")
      if token.span == 1 {
        #expect(Int(token.start) >= lastEnd, "seed \(seed)")
        lastEnd = Int(token.end)
      }
      #expect(analyzer.term(analyzer[token].term).utf8.count <= Folding.longestWord, "seed \(seed)")
    }

    var lastPassageEnd = 0
    for passage in PassageCutter().passages(of: text) {
      #expect(isSound(passage.byteRange), "seed \(seed)")
      #expect(passage.byteRange.lowerBound >= lastPassageEnd, "seed \(seed)")
      lastPassageEnd = passage.byteRange.upperBound
    }
    // Together the passages leave out nothing but white space.
    var covered = Set<Int>()
    for passage in PassageCutter().passages(of: text) { covered.formUnion(passage.byteRange) }
    for (index, byte) in utf8.enumerated() where !(byte == 0x20 || byte &- 9 < 5) {
      #expect(covered.contains(index), "seed \(seed), byte \(index)")
    }
  }

  @Test("a word is found by the query that writes it the same way")
  func symmetry() throws {
    for seed in 0..<UInt64(200) { try checkSymmetry(seed: seed) }
  }

  private func checkSymmetry(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = RandomText.make(&generator)
    let utf8 = Array(text.utf8)
    let analyzer = try Analyzer()
    var tokens: [Token] = []
    analyzer.analyze(text, into: &tokens)
    for token in tokens where token.span == 1 {
      let written = String(decoding: utf8[token.byteRange], as: UTF8.self)
      var asked: [Token] = []
      analyzer.analyze(written, as: .query, into: &asked)
      let entry = analyzer[token]
      let found = asked.contains {
        let term = analyzer[$0].queryTerm
        return term == entry.term || term == entry.acronym
      }
      #expect(found, "seed \(seed): \(written.debugDescription)")
    }
  }

  @Test("bytes that are not UTF-8 are passed over")
  func invalid() throws {
    for seed in 0..<UInt64(200) { try checkInvalid(seed: seed) }
  }

  private func checkInvalid(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let analyzer = try Analyzer()
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer { buffer in
      analyzer.analyze(buffer, into: &tokens)
      _ = PassageCutter().passages(of: buffer)
    }
    for token in tokens { #expect(Int(token.end) <= bytes.count, "seed \(seed)") }
  }

  @Test("scalar offsets agree with Swift's own count")
  func scalarOffsets() {
    for seed in 0..<UInt64(100) { checkScalarOffsets(seed: seed) }
  }

  private func checkScalarOffsets(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var text = RandomText.make(&generator)
    let expected = text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    text.withUTF8 { bytes in
      var offsets = ScalarOffsets(bytes)
      for (scalar, byte) in expected.enumerated() {
        #expect(offsets.scalarOffset(ofByte: byte) == scalar, "seed \(seed)")
      }
    }
  }
}
