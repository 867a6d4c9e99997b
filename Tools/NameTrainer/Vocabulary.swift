import Entities
import TextAnalysis

/// The words of all sentences met in training, with their descriptions in both writings.
final class Vocabulary {
  let lexicon: NameLexicon
  let features: NameFeatures
  private let classes = ScalarClassTable()
  private let cutter: WordCutter
  private(set) var table = WordTable()
  /// Two for each word: as written, and as in a line of capitals.
  private var described: [NameFeatures.Description?] = []
  private var notes: [NameContext.Note?] = []

  init(lexicon: NameLexicon) {
    self.lexicon = lexicon
    features = NameFeatures(lexicon: lexicon)
    cutter = WordCutter(classes: classes)
  }

  /// The number of a word in a writing.
  static func slot(_ id: UInt32, isShouted: Bool) -> Int { Int(id) * 2 + (isShouted ? 1 : 0) }

  func words(of text: String) -> [Word] {
    var text = text
    var words: [Word] = []
    text.withUTF8 { cutter.cut($0, range: 0..<$0.count, table: &table, into: &words) }
    while described.count < table.count * 2 { described.append(nil) }
    while notes.count < table.count { notes.append(nil) }
    return words
  }

  func description(_ slot: Int) -> NameFeatures.Description {
    if let known = described[slot] { return known }
    let id = UInt32(slot / 2)
    let traits = table[id]
    let made = table.withBytes(of: id) {
      features.describe($0, traits: traits, isShouted: slot & 1 == 1)
    }
    described[slot] = made
    return made
  }

  func note(_ id: UInt32) -> NameContext.Note {
    if let known = notes[Int(id)] { return known }
    let description = self.description(Self.slot(id, isShouted: false))
    let traits = table[id]
    let made = table.withBytes(of: id) { NameContext.note(description, bytes: $0, traits: traits) }
    notes[Int(id)] = made
    return made
  }
}
