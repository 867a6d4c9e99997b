import Indexing
import Searching
import TestSupport
import Testing
import TextAnalysis

@Suite("A query does without the words of grammar of the archive's languages")
struct GrammarTests {
  @Test(
    "of each language alone",
    arguments: [
      ("de", "Im Hafen brennt Frachter", "der Frachter, der im Hafen brennt", "AND(Frachter, Hafen, brennt)"),
      ("fr", "Cargo en feu au port", "quel est le cargo qui est dans les ports", "AND(cargo, ports)"),
      ("es", "Buques arden ante puerto", "los buques que arden en el puerto", "AND(buques, arden, puerto)"),
      ("it", "Brucia nave, porto chiuso", "una nave che brucia nel porto", "AND(nave, brucia, porto)"),
      ("pt", "Navios ardem perto de portos", "os navios que ardem nos portos", "AND(navios, ardem, portos)"),
      ("nl", "Schip brandt, haven dicht", "een schip dat in de haven brandt", "AND(schip, haven, brandt)"),
      (
        "sv", "Fartyg brinner, hamn stängd", "ett fartyg som brinner vid hamnen",
        "AND(fartyg, brinner, hamnen)"
      ),
      ("no", "Skip brenner, havn stengt", "et skip som brenner ved havnen", "AND(skip, brenner, havnen)"),
      ("da", "Skibe brænder, havn lukket", "de skibe der brænder ved havnen", "AND(skibe, brænder, havnen)"),
      ("fi", "Laiva palaa satamassa", "laiva joka on palaa satamassa", "AND(laiva, palaa, satamassa)"),
    ])
  func alone(code: String, text: String, query: String, form: String) throws {
    let language = try #require(Language.named(code))
    let archive = try Archive(
      [Story("ship", text, language: code), Story("other", "Zeppelin", language: code)], language: language)
    #expect(try understood(query, archive) == form)
    #expect(try archive.ids(for: query) == ["ship"])
  }

  private static let mixed = [
    Story("krieg", "Frachter lag brennend vor Odessa. Es war Nacht.", language: "de"),
    Story("war", "The war reached Odessa, and ships burned.", language: "en"),
    Story("guerre", "Dans le port d'Odessa un cargo brûle ; l'Union européenne proteste.", language: "fr"),
    Story("sen", "Hun Sen visited Odessa.", language: "en"),
  ]

  /// The query as it is understood.
  private func understood(_ query: String, _ archive: Archive) throws -> String {
    "\(try ParsedQuery(SearchRequest(query), analyzer: archive.searcher.analyzer))"
  }

  @Test(
    "of languages side by side, but for those that are a subject in another",
    arguments: [
      ("der Frachter vor Odessa", "AND(Frachter, Odessa)"), ("the ships of Odessa", "AND(ships, Odessa)"),
      ("dans les ports", "ports"), ("war in Odessa", "AND(war, Odessa)"), ("Hun Sen", "AND(Hun, Sen)"),
      ("AI in Odessa", "AND(AI, Odessa)"), ("+der Frachter", "AND(+der, Frachter)"),
      ("der und", "AND(der, und)"),
    ])
  func sideBySide(query: String, form: String) throws {
    #expect(try understood(query, Archive(Self.mixed)) == form)
  }

  @Test("an archive of English alone knows no other")
  func english() throws {
    let archive = try Archive(Self.mixed.filter { $0.language == "en" })
    #expect(try understood("der Frachter", archive) == "AND(der, Frachter)")
    #expect(try understood("the ship and who", archive) == "ship")
  }

  @Test(
    "a word that lost its vowel before another is not insisted on", arguments: ["l'Union", "l\u{2019}union"])
  func elision(query: String) throws {
    let french = try #require(Language.named("fr"))
    let archive = try Archive(
      [
        Story("a", "Union européenne en crise.", language: "fr"),
        Story("b", "Les pays de l'Union votent.", language: "fr"),
      ], language: french)
    #expect(try archive.ids(for: query) == ["a", "b"])
    #expect(try archive.ids(for: "\"\(query)\"") == ["b"])
    #expect(try archive.ids(for: "O'Union") == [])
  }
}
