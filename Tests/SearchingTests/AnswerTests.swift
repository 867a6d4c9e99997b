import Searching
import TestSupport
import Testing

@Suite("A query is answered")
struct AnswerTests {
  static let ream = [
    Story("pier", title: "Pier at Ream opens", "Ream Naval Base has a new pier.", date: "2025-04-05"),
    Story("embargo", title: "U.S. lifts embargo", "The embargo of 2021 on Cambodia is over."),
    Story("cocoa", title: "Cocoa harvest", "A naval exercise was seen from the cocoa farms."),
    Story("seem", "It would seem, they seem to say, that things seem well."),
    Story("seem2", "Things seem worse. A base rate was cut."),
  ]

  @Test("all words are required, in headline, dateline or body")
  func all() throws {
    let archive = try Archive(
      Self.ream + [Story("filed", title: "Ships sail", "A base opened.", dateline: "PHNOM PENH, Oct 31 -")])
    #expect(try archive.ids(for: "ream naval base") == ["pier"])
    #expect(try archive.ids(for: "ships phnom base") == ["filed"])
    #expect(try archive.ids(for: "lifts cambodia") == ["embargo"])
    #expect(try archive.ids(for: "naval") == ["cocoa", "pier"])
  }

  @Test("where no article has all words, those with some are shown, and it is said")
  func some() throws {
    let archive = try Archive(Self.ream)
    let answer = try archive.answer(to: "pier embargo")
    #expect(answer.coverage == .some)
    #expect(answer.total == 2)
    #expect(Set(answer.results.map(\.article.id)) == ["pier", "embargo"])
    let pier = try #require(answer.results.first { $0.article.id == "pier" })
    let passage = try #require(pier.passages.first)
    #expect(passage.text.bracketed(passage.highlights) == "Ream Naval Base has a new [pier].")
    #expect(try archive.answer(to: "naval base").coverage == .all)
  }

  @Test("a compound that no article has falls back to its parts")
  func compoundParts() throws {
    let answer = try Archive(Self.ream).answer(to: "embargo-harvest")
    #expect(answer.coverage == .some)
    #expect(Set(answer.results.map(\.article.id)) == ["embargo", "cocoa"])
  }

  @Test("a query that finds nothing is answered with nothing")
  func nothing() throws {
    let answer = try Archive(Self.ream).answer(to: "xyzzyplugh")
    #expect(answer.total == 0)
    #expect(answer.results.isEmpty)
    #expect(answer.suggestion == nil)
  }

  @Test("words of grammar are not required beside others, but are searched for alone and in quotes")
  func grammar() throws {
    let archive = try Archive(Self.ream)
    #expect(try archive.ids(for: "the base of a pier") == ["pier"])
    #expect(try archive.ids(for: "would") == ["seem"])
    #expect(try archive.ids(for: "\"the embargo\"") == ["embargo"])
    #expect(try archive.ids(for: "\"of the embargo\"") == [])
  }

  @Test("a phrase does not run from the headline into the body")
  func fields() throws {
    #expect(try Archive(Self.ream).ids(for: "\"opens ream\"") == [])
  }

  @Test("AND, OR and marks of other query languages are words and punctuation")
  func otherSyntax() throws {
    let archive = try Archive(Self.ream)
    #expect(try archive.ids(for: "Pier AND Base") == ["pier"])
    #expect(try archive.ids(for: "+(pier) base:* ~^[]{}\\") == ["pier"])
    #expect(try archive.ids(for: "pier -- base") == ["pier"])
  }

  @Test("the headline is highlighted too")
  func title() throws {
    let result = try #require(try Archive(Self.ream).answer(to: "pier").results.first)
    #expect(result.article.title.bracketed(result.titleHighlights) == "[Pier] at Ream opens")
  }

  // MARK: Suggestions

  @Test(
    "a misspelt query is answered with a spelling that articles have together",
    arguments: [
      ("reem naval base", "ream naval base"), ("Reem Naval Base", "Ream Naval Base"),
      ("\"reem naval base\"", "\"ream naval base\""), ("embrago 2021", "embargo 2021"),
      ("cmabodia", "cambodia"), ("the embarg of cambodi", "the embargo of cambodia"),
      ("ream naval base", nil),
      ("qqqqqqqq", nil), ("reem xyzzyplugh", nil),
    ] as [(String, String?)])
  func suggestions(query: String, expected: String?) throws {
    #expect(try Archive(Self.ream).answer(to: query).suggestion == expected)
  }

  // MARK: Odd queries

  @Test(
    "a query without a word is an error that says so",
    arguments: ["", "   ", "\n", "!?…", "\"\"", "\" , \"", "—", "'", "🚢", "\0"])
  func noWords(query: String) throws {
    let archive = try Archive(Self.ream)
    #expect(throws: QueryError.noWords(query: query)) { _ = try archive.answer(to: query) }
    #expect(QueryError.noWords(query: query).description.contains("word"))
  }

  @Test(
    "an open quotation is an error that shows where",
    arguments: [("\"ream", 0), ("ream \"naval base", 5), ("“ream” é “base", 9)])
  func openQuote(query: String, offset: Int) throws {
    let archive = try Archive(Self.ream)
    let error = #expect(throws: QueryError.self) { _ = try archive.answer(to: query) }
    #expect(error == .openQuote(query: query, offset: offset))
    let lines = try #require(error?.description.split(separator: "\n"))
    #expect(lines.last?.count == lines[1].prefix(2 + offset).count + 1)
    #expect(lines.last?.last == "^")
  }

  @Test("empty quotes beside words are passed over")
  func emptyQuotes() throws {
    #expect(try Archive(Self.ream).ids(for: "\"\" pier \" \"") == ["pier"])
  }

  @Test(
    "a query of 100,000 characters is answered",
    arguments: [
      "one word", "one letter apart", "many words", "a phrase", "misspelt", "punctuation", "quotes",
    ])
  func long(kind: String) throws {
    let archive = try Archive(Self.ream)
    let query =
      switch kind {
      case "one word": String(repeating: "a", count: 100_000)
      case "one letter apart": String(repeating: "a ", count: 50_000)
      case "many words": (0..<12_500).map { "word\(1_000 + $0)" }.joined(separator: " ") + " pier"
      case "a phrase": "\"" + (0..<12_500).map { "word\(1_000 + $0)" }.joined(separator: " ") + "\""
      case "misspelt": String(repeating: "reem embrago cmabodia pire ", count: 3_700)
      case "punctuation": String(repeating: "pier!", count: 20_000)
      default: String(repeating: "\"pier\" ", count: 14_286)
      }
    #expect(query.count >= 99_000)
    let answer = try archive.answer(to: query)
    #expect(answer.query == query)
    #expect(answer.total <= 5)
  }

  @Test("a query too long to have been typed gets no suggestion")
  func longSuggestion() throws {
    let archive = try Archive(Self.ream)
    #expect(try archive.answer(to: "reem " + String(repeating: "xyzzy ", count: 40)).suggestion == nil)
    let query = String(repeating: "reem ", count: 33)
    #expect(try archive.answer(to: query).suggestion == nil)
  }
}
