import TextAnalysis
import Testing

@testable import Entities

@Suite("Text is cut into words as the annotated sets cut it")
struct WordCutterTests {
  private func words(_ text: String) -> [String] {
    let classes = ScalarClassTable()
    var table = WordTable()
    var words: [Word] = []
    var text = text
    text.withUTF8 {
      WordCutter(classes: classes).cut($0, range: 0..<$0.count, table: &table, into: &words)
    }
    return words.map { table.text(of: $0.id) }
  }

  @Test(
    "words, marks and what belongs to them",
    arguments: [
      ("Trump's base, he said.", ["Trump", "'s", "base", ",", "he", "said", "."]),
      ("the U.S. and the U.N.'s men", ["the", "U.S.", "and", "the", "U.N.", "'s", "men"]),
      ("Apple Inc. and J. Okafor.", ["Apple", "Inc.", "and", "J.", "Okafor", "."]),
      ("China-backed O’Leary", ["China-backed", "O’Leary"]),
      ("$1,200.50 (up 3.5%)", ["$", "1,200.50", "(", "up", "3.5", "%", ")"]),
      ("PHNOM PENH/BANGKOK -- “Łódź”", ["PHNOM", "PENH", "/", "BANGKOK", "--", "“", "Łódź", "”"]),
      ("AT&T at 3 p.m. today", ["AT&T", "at", "3", "p.m.", "today"]),
      ("the Ministers’ yes", ["the", "Ministers", "’", "yes"]),
    ])
  func cuts(text: String, expected: [String]) { #expect(words(text) == expected) }
}
