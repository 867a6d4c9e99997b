import Testing
import TextAnalysis

/// A generator whose seed is printed with a failure, so that the text can be made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts of any script, thick with the marks that words and sentences turn on.
enum RandomText {
  static let marks: [String] = [
    " ", " ", " ", "\n", "\n\n", ".", ". ", "! ", "? ", "…", ",", "-", "‐", "'", "’", "‘", "\"", "“", "”",
    "&", "/", "$",
    "%", "U.S.", "'s ", "’s ", "n't", "1,200", "1.2bn", "F-16", "\u{AD}", "\u{200D}", "\u{301}", "\u{FEFF}",
    "\r\n",
    "\u{2028}", "\0", "。", "US", "IT ",
  ]
  static let alphabets: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x5D0...0x5EA,
    0x620...0x64A, 0x900...0x94D, 0xE01...0xE4E, 0x1780...0x17D3, 0x3041...0x30FF, 0x4E00...0x4FFF,
    0xAC00...0xACFF, 0x1F300...0x1F6FF, 0x20000...0x20100, 0x0...0x10FFFF,
  ]

  static func make(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      if Bool.random(using: &generator), let mark = marks.randomElement(using: &generator) {
        text += mark
      } else if let alphabet = alphabets.randomElement(using: &generator) {
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          if let scalar = Unicode.Scalar(UInt32.random(in: alphabet, using: &generator)) {
            text.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return text
  }
}

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
