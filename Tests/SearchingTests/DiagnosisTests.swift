import Searching
import TestSupport
import Testing

@Suite("An empty answer says why")
struct DiagnosisTests {
  private static let archive: [Story] =
    AnswerTests.ream + [
      Story("desk", "A base.", date: "2023-04-05", source: "North Desk"),
      Story("dispatch", "A harbour.", date: "2023", byline: "Ann Lee", source: "Delta Dispatch"),
    ]

  @Test(
    "complaint 16: which part of a query found nothing is said, and what the rest would find",
    arguments: [
      ("zeppelin", ["no article has the word \"zeppelin\""], []),
      ("pier zeppelin", ["no article has the word \"zeppelin\""], ["zeppelin 1"]),
      (
        "pier embargo", ["each part is found by itself, but no article has them all"],
        ["pier 1", "embargo 1"]
      ),
      ("pier AND zeppelin", ["no article has the word \"zeppelin\""], ["zeppelin 1"]),
      (
        "\"base naval\" pier",
        ["the phrase \"base naval\" is in no article, although all its words are in 1"], ["\"base naval\" 1"]
      ),
      (
        "\"naval zeppelin\"", ["no article has the word \"zeppelin\" of the phrase \"naval zeppelin\""], []
      ),
      (
        "\"embargo cocoa\"", ["the phrase \"embargo cocoa\" is in no article, and none has all its words"], []
      ),
      ("zeppel* pier", ["no article has a word that begins with \"zeppel\""], ["zeppel* 1"]),
      ("title:cambodia", ["no headline has the word \"cambodia\""], []),
      (
        "byline:lee pier", ["each part is found by itself, but no article has them all"],
        ["byline:lee 1", "pier 1"]
      ),
      ("date:1999", ["no article satisfies date:1999"], []),
      ("byline:sok", ["no byline has the word \"sok\""], []),
      (
        "embargo ADJ cambodia",
        ["no article has what embargo ADJ/1 cambodia asks for so near one another"], []
      ),
      (
        "(zeppelin OR airship) pier", ["no article has any of (zeppelin OR airship)"],
        ["(zeppelin OR airship) 1"]
      ),
      (
        "pier source:\"North Desk\"",
        ["the filter source:\"North Desk\" leaves none of the 1 article that the rest finds"],
        ["pier 1", "source:\"North Desk\" 1"]
      ),
      (
        "pier date:2023",
        ["the filter date:2023 leaves none of the 1 article that the rest finds"], ["pier 2", "date:2023 1"]
      ),
      (
        "pier -naval", ["-naval leaves none of the 1 article that the rest finds"], ["pier 5", "-naval 1"]
      ),
      (
        "harbour -source:\"Delta Dispatch\"",
        ["the filter -source:\"Delta Dispatch\" leaves none of the 1 article that the rest finds"],
        ["harbour 6", "-source:\"Delta Dispatch\" 1"]
      ),
    ] as [(String, [String], [String])])
  func reasons(query: String, causes: [String], relaxations: [String]) throws {
    let answer = try Archive(Self.archive).answer(to: query)
    #expect(answer.causes == causes)
    #expect(answer.relaxations.map { "\($0.without) \($0.total)" } == relaxations)
  }

  @Test("filters of a request are parts of the question too")
  func filters() throws {
    let archive = try Archive(Self.archive)
    let answer = try archive.answer(to: "pier") {
      $0.filters = [FacetFilter(.source, "North Desk"), FacetFilter(.source, "Delta Dispatch")]
      $0.from = .init(parsing: "2023")
    }
    #expect(answer.total == 0)
    #expect(answer.relaxations.map(\.without) == ["pier", "source:\"North Desk\" source:\"Delta Dispatch\""])
    let dated = try archive.answer(to: "pier") { $0.to = .init(parsing: "2021") }
    #expect(dated.relaxations.map(\.without) == ["date:..2021"])
    #expect(dated.relaxations.map(\.total) == [1])
  }

  @Test("an answer of all the words has nothing to explain")
  func found() throws {
    let answer = try Archive(Self.archive).answer(to: "pier")
    #expect(answer.causes.isEmpty)
    #expect(answer.relaxations.isEmpty)
  }

  @Test("of a long query the first unknown words are named, and the rest counted")
  func long() throws {
    let words = (0..<40).map { "zeppelin\($0)" }.joined(separator: " ")
    let answer = try Archive(Self.archive).answer(to: "pier " + words)
    #expect(answer.causes.count == 6)
    #expect(answer.causes.last == "no article has 35 more of the words")
    #expect(answer.relaxations.isEmpty)
  }

  @Test("complaint 15: a star that stands for too many words says so, and so do too many stars")
  func wildcardLimits() throws {
    let many = (0..<400).map { number in
      "pre" + String(number).map { String(UnicodeScalar(97 + UInt8($0.wholeNumberValue ?? 0))) }.joined()
    }
    let archive = try Archive([Story("a", many.joined(separator: " ")), Story("b", "A preab.")])
    let answer = try archive.answer(to: "pre*")
    #expect(answer.total == 2)
    #expect(answer.notices.count == 1)
    #expect(answer.notices.first?.contains("pre* stands for more than 256 words") == true)
    let stars = try archive.answer(to: many.prefix(20).map { $0 + "* OR" }.joined(separator: " ") + " preab")
    #expect(stars.notices.contains { $0.contains("more than 16 stars") })
    #expect(try archive.answer(to: "prea*").notices.isEmpty)
  }

  @Test("complaint 23: the undated are listed, and no span of dates has them")
  func undated() throws {
    let archive = try Archive(Self.archive)
    #expect(try archive.ids(for: "undated:") == ["cocoa", "embargo", "seem", "seem2"])
    #expect(try archive.ids(for: "undated: naval") == ["cocoa"])
    #expect(try archive.ids(for: "date:..9999") == ["desk", "dispatch", "pier"])
    #expect(try archive.ids(for: "NOT undated: date:2023") == ["desk", "dispatch"])
    #expect(try archive.ids(for: "since:0001") == ["desk", "dispatch", "pier"])
  }

  @Test("complaint 14: a list of names that holds AND or a slash finds each")
  func names() throws {
    let archive = try Archive([
      Story("tt", "Trinidad and Tobago voted."), Story("bp", "BP/Statoil rose."),
      Story("al", "O’Leary AND/OR Lee."),
      Story("no", "Tobago, then Trinidad."),
    ])
    #expect(try archive.ids(for: "Trinidad AND Tobago") == ["no", "tt"])
    #expect(try archive.ids(for: "\"Trinidad AND Tobago\"") == ["tt"])
    #expect(
      try archive.ids(for: "\"Trinidad AND Tobago\" OR \"BP/Statoil\" OR O'Leary") == ["al", "bp", "tt"])
    #expect(try archive.ids(for: "BP/Statoil") == ["bp"])
    #expect(try archive.ids(for: "(Trinidad AND Tobago) OR (BP/Statoil)") == ["bp", "no", "tt"])
    #expect(try archive.ids(for: "AND/OR") == ["al"])
  }
}
