import Testing
import TextAnalysis

@Suite("Words become terms")
struct AnalyzerTests {
  /// The terms of a text at each position, compounds first, as `term|term` where a position has several.
  static func terms(
    _ text: String, language: Language = .english, as context: Analyzer.Context = .article
  ) throws -> [String] {
    let analyzer = try Analyzer(language: language)
    var tokens: [Token] = []
    analyzer.analyze(text, as: context, into: &tokens)
    var positions: [[String]] = []
    for token in tokens {
      while positions.count <= Int(token.position) { positions.append([]) }
      let entry = analyzer[token]
      positions[Int(token.position)].append(analyzer.term(entry.term))
      if entry.acronym != WordEntry.none, entry.acronym != entry.term {
        positions[Int(token.position)].append(analyzer.term(entry.acronym))
      }
    }
    return positions.map { $0.joined(separator: "|") }
  }

  @Test(
    "words are cut as a reader would",
    arguments: [
      ("Ream Naval Base's pier", ["ream", "naval", "base", "pier"]),
      ("the U.S. and the US told us", ["the", "u.s.", "and", "the", "u.s.", "told", "us"]),
      ("U.S embassy", ["u.s.", "embassi"]),
      ("a U.N.-backed plan", ["a", "un", "back", "plan"]),
      ("UN and U.N. are one", ["un", "and", "un", "are", "one"]),
      ("an F-16 and an F16", ["an", "f|f16", "16", "and", "an", "f16"]),
      ("COVID-19", ["covid|covid19", "19"]),
      ("MiG-29s and MiG29s", ["mig|mig29", "29s", "and", "mig29"]),
      ("1,200 troops, 1.2 million", ["1200", "troop", "1.2", "million"]),
      ("$1.2bn", ["1.2|1.2bn", "bn"]),
      ("4.25%", ["4.25"]),
      ("1,20 and 2,0000", ["1", "20", "and", "2", "0000"]),
      ("state-of-the-art", ["state", "of", "the", "art"]),
      ("e-mail, email", ["e|email", "mail", "email"]),
      ("co-operation", ["co|cooper", "oper"]),
      ("Trump’s and Trump's", ["trump", "and", "trump"]),
      ("O’Leary O'Leary", ["o|oleari", "leari", "o|oleari", "leari"]),
      ("d'Actium", ["d|dactium", "actium"]),
      ("don't they’ve", ["dont", "theyv"]),
      ("ministers' talks", ["minist", "talk"]),
      ("AT&T R&D", ["at|att", "t", "r|rd", "d"]),
      ("Erdoğan, Łódź, São Tomé", ["erdogan", "lodz", "sao", "tome"]),
      ("Erdog\u{306}an", ["erdogan"]),
      ("BP/Statoil 24/7", ["bp", "statoil", "24", "7"]),
      ("the WHO and AIDS", ["the", "w.h.o.", "and", "aid|a.i.d.s."]),
      ("10th 1980s 5G", ["10th", "1980s", "5|5g", "g"]),
      ("at 3 p.m. today", ["at", "3", "pm", "today"]),
      ("Москва и Ёлка", ["москва", "и", "елка"]),
      ("東京で", ["東", "京", "で"]),
      ("co\u{AD}operate", ["cooper"]),
      ("", []),
      ("—…“”", []),
    ] as [(String, [String])])
  func cuts(text: String, expected: [String]) throws {
    #expect(try Self.terms(text) == expected)
  }

  @Test("copy in capitals is found by small letters, and its US may be the country")
  func shouting() throws {
    #expect(
      try Self.terms("CABINET BACKS US NAVY VISITS") == ["cabinet", "back", "us|u.s.", "navi", "visit"])
    #expect(try Self.terms("US LIFTS U.S. BAN ON ARMS SALES")[2] == "u.s.")
  }

  @Test("a query in capitals asks for ordinary words, a lone acronym for itself")
  func shoutingQuery() throws {
    let analyzer = try Analyzer()
    func queryTerms(_ text: String) -> [String] {
      var tokens: [Token] = []
      analyzer.analyze(text, as: .query, into: &tokens)
      return tokens.map { analyzer.term(analyzer[$0].queryTerm) }
    }
    #expect(queryTerms("AIDS") == ["a.i.d.s."])
    #expect(queryTerms("US") == ["u.s."])
    #expect(queryTerms("us") == ["us"])
    #expect(queryTerms("START OF HARVEST") == ["start", "of", "harvest"])
    #expect(queryTerms("aids") == ["aid"])
  }

  @Test("a language with its own accents is stemmed by them, and folded after")
  func languages() throws {
    let spanish = try #require(Language.named("es"))
    #expect(try Self.terms("elección elecciones", language: spanish) == ["eleccion", "eleccion"])
    let german = try #require(Language.named("German"))
    #expect(try Self.terms("Häuser Haus", language: german) == ["haus", "haus"])
    #expect(Language.named("pt-BR")?.stemmerName == "portuguese")
    #expect(Language.named("klingon") == nil)
  }

  @Test("a token covers the word as written, possessive left out")
  func byteRanges() throws {
    let text = "“São Tomé’s U.S. envoy” and F-16s"
    let analyzer = try Analyzer()
    var tokens: [Token] = []
    analyzer.analyze(text, into: &tokens)
    let utf8 = Array(text.utf8)
    let written = tokens.map { String(decoding: utf8[$0.byteRange], as: UTF8.self) }
    #expect(written == ["São", "Tomé", "U.S.", "envoy", "and", "F", "F-16s", "16s"])
  }

  @Test("a very long word is cut, not lost, and found by itself")
  func longWord() throws {
    let word = String(repeating: "é", count: 5_000)
    let terms = try Self.terms(word)
    #expect(terms.count == 1)
    #expect(terms.first?.utf8.count == Folding.longestWord)
    #expect(try Self.terms(word, as: .query) == terms)
  }

  @Test("forgotten words are learnt again")
  func forgetting() throws {
    let analyzer = try Analyzer()
    var tokens: [Token] = []
    analyzer.analyze("one two three", into: &tokens)
    #expect(!analyzer.forgetWords(beyond: 10))
    #expect(analyzer.forgetWords(beyond: 2))
    tokens.removeAll()
    analyzer.analyze("three", into: &tokens)
    #expect(analyzer.term(analyzer[tokens[0]].term) == "three")
  }
}
