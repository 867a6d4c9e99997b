import TextAnalysis
import Testing

@testable import Entities

@Suite("The names of a text are found")
struct NameTaggerTests {
  @Test(
    "people, organisations and places of plain newswire",
    arguments: [
      (
        "Cambodian Prime Minister Hun Manet met U.S. Secretary of State Marco Rubio in Phnom Penh on Thursday.",
        ["person Hun Manet", "person Marco Rubio", "place Phnom Penh", "place U.S."]
      ),
      (
        "The World Bank said in Washington that Kenya would get a loan.",
        ["organisation World Bank", "place Kenya", "place Washington"]
      ),
      (
        "Boris Yeltsin flew from Moscow to Germany to meet Helmut Kohl.",
        ["person Boris Yeltsin", "person Helmut Kohl", "place Germany", "place Moscow"]
      ),
      (
        "Shares of Siemens and Microsoft rose in London.",
        ["organisation Microsoft", "organisation Siemens", "place London"]
      ),
    ])
  func finds(text: String, expected: [String]) {
    let found = names(text).filter { !$0.hasPrefix("other") }
    #expect(found.sorted() == expected)
  }

  @Test(
    "titles and roles are kept apart from the name",
    arguments: [
      ("Officials met Prime Minister Hun Manet in Phnom Penh.", "Hun Manet", "Prime Minister"),
      ("U.S. Secretary of State Marco Rubio spoke.", "Marco Rubio", "Secretary of State"),
      ("Defence Minister Gen. Tea Seiha welcomed the crew.", "Tea Seiha", "Defence Minister Gen."),
      ("A letter from President Bill Clinton was read.", "Bill Clinton", "President"),
    ])
  func titles(text: String, name: String, title: String) throws {
    let tagged = Tagged(text)
    let span = try #require(
      tagged.spans.first { $0.kind == .person && tagged.text(of: $0.words) == name }, "\(names(text))")
    #expect(span.title.map(tagged.text(of:)) == title)
  }

  @Test(
    "facilities are places",
    arguments: [
      ("The ship docked at Ream Naval Base in Cambodia.", "Ream Naval Base"),
      ("Flights from Heathrow Airport were delayed.", "Heathrow Airport"),
      ("They crossed the Mekong River at dawn.", "Mekong River"),
      ("The engineers closed the Tappan Zee Bridge.", "Tappan Zee Bridge"),
    ])
  func facilities(text: String, place: String) { #expect(names(text).contains("place " + place)) }

  @Test(
    "a line of capitals does not become one long name",
    arguments: [
      "UNITED STATES LIFTS ARMS EMBARGO ON CAMBODIA",
      "CHINA WARSHIPS DOCK IN CAMBODIA AS PRESIDENT XI VISITS PHNOM PENH",
      "JAPAN GETS LUCKY WIN, CHINA IN SURPRISE DEFEAT",
      "MICROSOFT PROFIT FALLS ON WEAK SALES IN EUROPE",
      "MORE RAIN EXPECTED IN THE SOUTH THIS WEEK, OFFICIALS SAY",
    ])
  func capitals(text: String) {
    for span in Tagged(text).spans { #expect(span.words.count <= 3, "\(names(text))") }
  }

  @Test("a shorter name is of the kind of the longer one it stands for")
  func agreement() {
    let text = """
      Ream Naval Base lies in the south of Cambodia. BankAmerica Corp paid for it, an official said.

      The pier at Ream was built in 2023. BankAmerica declined to comment.
      """
    let found = names(text)
    #expect(found.contains("place Ream"))
    #expect(found.contains("organisation BankAmerica"))
  }

  @Test("the same text gives the same names, whatever was read before")
  func determinism() {
    let text = "Tea Seiha and Pete Hegseth met at Angkor Wat, the Ministry of National Defence said."
    let fresh = names(text)
    let tagger = TaggerOfTests()
    for number in 0..<200 { _ = tagger.tag("Mr. Name\(number) of Town\(number) joined Firm\(number) Corp.") }
    #expect(tagger.tag(text).map(\.description) == fresh)
  }

  @Test(
    "names never overlap and lie inside their sentence, whatever the text", arguments: 0..<40 as Range<UInt64>
  )
  func anyText(seed: UInt64) {
    var random = Seeded(state: seed)
    let pieces = [
      "Mr.", "Hun", "Manet", "U.S.", "the", "of", " ", "\n", "\n\n", ".", ",", "(", "\"", "“", "’s", "NATO",
      "İ", "ß", "é",
      "日本", "🇰🇭", "42", "-", "--", "al-", "\u{301}", "A.B.", "PHNOM", "PENH", "Bank", "\u{0}", "&",
      "Ream Naval Base", "?",
    ]
    var text = ""
    for _ in 0..<Int(random.next() % 300) {
      text += pieces[Int(random.next() % UInt64(pieces.count))]
      if random.next() % 3 > 0 { text += " " }
    }
    let tagged = Tagged(text)
    var end = 0
    for span in tagged.spans {
      #expect(span.words.lowerBound >= end && !span.words.isEmpty, "seed \(seed)")
      end = span.words.upperBound
      #expect(
        tagged.sentences.contains { $0.contains(span.words.lowerBound) && $0.contains(end - 1) },
        "seed \(seed)")
      if let title = span.title { #expect(title.upperBound == span.words.lowerBound && !title.isEmpty) }
    }
  }

  private func names(_ text: String) -> [String] { TaggerOfTests().tag(text).map(\.description) }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

/// A text and the names found in it.
private struct Tagged {
  private var words: [Word] = []
  private var bytes: [UInt8]
  private(set) var spans: [NameSpan] = []
  private(set) var sentences: [Range<Int>] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    let tagger = TaggerOfTests()
    (words, spans, sentences) = tagger.read(bytes)
  }

  func text(of range: Range<Int>) -> String {
    let start = Int(words[range.lowerBound].start)
    return String(decoding: bytes[start..<Int(words[range.upperBound - 1].end)], as: UTF8.self)
  }
}

/// A tagger with its table, which reads one text after another.
private final class TaggerOfTests {
  struct Name: CustomStringConvertible {
    let kind: NameSpan.Kind
    let text: String
    var description: String { "\(kind) \(text)" }
  }

  private let cutter = WordCutter(classes: ScalarClassTable())
  private var table = WordTable()
  private let tagger = NameTagger()

  func read(_ bytes: [UInt8]) -> ([Word], [NameSpan], [Range<Int>]) {
    var words: [Word] = []
    var spans: [NameSpan] = []
    var sentences: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { text in
      for sentence in SentenceSplitter.sentences(of: text) {
        let first = words.count
        cutter.cut(text, range: sentence.byteRange, table: &table, into: &words)
        sentences.append(first..<words.count)
        tagger.tag(words, sentence: first..<words.count, table: table, into: &spans)
      }
    }
    tagger.settle(&spans, words: words)
    return (words, spans, sentences)
  }

  func tag(_ text: String) -> [Name] {
    let bytes = Array(text.utf8)
    let (words, spans, _) = read(bytes)
    return spans.map {
      let start = Int(words[$0.words.lowerBound].start)
      let end = Int(words[$0.words.upperBound - 1].end)
      return Name(kind: $0.kind, text: String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }
}
