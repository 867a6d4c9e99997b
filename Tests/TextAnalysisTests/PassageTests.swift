import Testing
import TextAnalysis

@Suite("Text becomes passages")
struct PassageTests {
  static func texts(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return PassageCutter().passages(of: text).map { String(decoding: utf8[$0.byteRange], as: UTF8.self) }
  }

  static func sentence(words: Int, number: Int) -> String {
    "Sentence" + (1..<words).map { " w\(number)x\($0)" }.joined() + "."
  }

  @Test("short paragraphs are gathered until the passage can stand alone")
  func gathers() {
    let paragraphs = (0..<6).map { Self.sentence(words: 25, number: $0) }
    let passages = Self.texts(paragraphs.joined(separator: "\n\n"))
    let pairs = [0, 2, 4].map { paragraphs[$0...$0 + 1].joined(separator: "\n\n") }
    #expect(passages == pairs)
  }

  @Test("a long paragraph is cut between sentences")
  func cuts() {
    let sentences = (0..<8).map { Self.sentence(words: 30, number: $0) }
    let passages = Self.texts(sentences.joined(separator: " "))
    #expect(passages.count == 2)
    #expect(passages[0] == sentences[..<4].joined(separator: " "))
  }

  @Test("a passage has at most five sentences and 120 words, however the text is made")
  func bounds() {
    let list = (0..<1_000).map { "item\($0)," }.joined(separator: " ")
    for passage in PassageCutter().passages(of: list) { #expect(passage.wordCount <= 120) }
    let short = (0..<50).map { "Short \($0)." }.joined(separator: " ")
    #expect(PassageCutter().passages(of: short).count == 10)
    let unbroken = String(repeating: "語", count: 10_000)
    for passage in PassageCutter().passages(of: unbroken) { #expect(passage.byteRange.count <= 1_602) }
  }

  @Test(
    "a heading begins a passage and stays with the paragraph behind it",
    arguments: ["THE PIER", "What comes next", "2 Élan vital", "LOW TIDE\n\nThe view from next door"])
  func headings(heading: String) {
    let short = Self.sentence(words: 25, number: 0)
    let long = Self.sentence(words: 60, number: 1)
    #expect(
      Self.texts([short, heading, long].joined(separator: "\n\n")) == [short, heading + "\n\n" + long])
    let utf8 = Array((heading + "\n\n" + long).utf8)
    let passage = utf8.withUnsafeBufferPointer { PassageCutter().passages(of: $0)[0] }
    #expect(String(decoding: utf8[passage.textStart...], as: UTF8.self) == long)
  }

  @Test(
    "a short sentence, a quotation and the last line are no headings",
    arguments: ["He left.", "Really?", "“No”", "and so on"])
  func noHeadings(line: String) {
    let short = Self.sentence(words: 25, number: 0)
    let text = [short, line, short, "THE END"].joined(separator: "\n\n")
    #expect(Self.texts(text) == [[short, line, short].joined(separator: "\n\n"), "THE END"])
  }

  @Test("a text of one word is one passage, a text of none is none")
  func small() {
    #expect(Self.texts("Word") == ["Word"])
    #expect(Self.texts("  ").isEmpty)
  }
}
