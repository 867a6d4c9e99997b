import Articles
import Dateline
import Entities
import Indexing
import Searching
import TestSupport
import Testing
import TextAnalysis

@Suite("Articles are stemmed in their own language, and a word finds those of every language")
struct LanguageMixTests {
  private static let wire = [
    Story(
      "en", title: "National elections called",
      "The government called national elections. Ministers of the US and the EU met Macron in Paris.",
      language: "en"),
    Story(
      "fr", title: "Élections nationales",
      "Le gouvernement a annoncé des élections nationales. Les ministres de l'US Navy et Macron se sont vus à Paris.",
      language: "fr"),
    Story(
      "de", title: "Wahlen angekündigt",
      "Die Regierung kündigte nationale Wahlen an. Die Minister trafen Macron in Paris. Häuser brannten.",
      language: "de-AT"),
    Story(
      "es", title: "Elecciones nacionales",
      "El gobierno convocó elecciones nacionales. Una de las partes pidió hablar con Macron en París.",
      language: "es"),
    Story(
      "pl", title: "Wybory krajowe", "Rząd ogłosił wybory krajowe. Ministrowie spotkali Macrona w Paris.",
      language: "pl"),
    Story("gobi", title: "Sand", "Sand of the Gobi desert reached the coast.", language: "en"),
  ]

  private let archive: Archive

  init() throws { archive = try Archive(Self.wire) }

  @Test(
    "a form that an article does not have finds it by its stem in its own language",
    arguments: [
      ("election", ["en", "fr"]), ("ministre", ["fr"]), ("minister", ["de", "en"]),
      ("Haus", ["de"]), ("Hauses", ["de"]), ("Häusern", ["de"]), ("gouvernements", ["fr"]),
      ("nacional", ["es"]),
      ("wahl", ["de"]), ("macron", ["de", "en", "es", "fr"]), ("wybory", ["pl"]), ("wybor", []),
      ("paris", ["de", "en", "fr", "pl"]),
      ("government", ["en"]), ("governments", ["en"]),
    ])
  func ownStems(query: String, found: [String]) throws {
    #expect(try archive.ids(for: query) == found)
  }

  @Test("a stem of one language is not looked for in another")
  func foreignStems() throws {
    // Spanish makes `gobi` of it, which in English is a desert.
    #expect(try archive.ids(for: "gobiernos desert") == [])
    #expect(try archive.ids(for: "gobiernos OR sand") == ["gobi"])
    #expect(try archive.answer(to: "gobiernos").total == 0)
    #expect(try archive.ids(for: "gobi") == ["gobi"])
  }

  @Test(
    "phrases, nearness, fields and stars do as words do",
    arguments: [
      ("\"national election\"~", ["en"]), ("\"élection nationale\"~", ["fr"]),
      ("\"elections nationales\"", ["fr"]), ("\"elecciones nacionales\"", ["es"]),
      ("\"nationale Wahl\"~", ["de"]),
      ("gouvernement NEAR/6 nationale", ["fr"]), ("nationale ADJ/1 wahl", ["de"]),
      ("title:élection", ["en", "fr"]), ("title:elections", ["en", "fr"]), ("title:wahl", ["de"]),
      ("minist*", ["de", "en", "fr", "pl"]), ("elecci*", ["es"]), ("title:nation*", ["en", "fr"]),
      ("macron -elections", ["de", "es"]), ("wahl OR elección", ["de", "es"]),
    ])
  func operators(query: String, found: [String]) throws {
    #expect(try archive.ids(for: query) == found)
  }

  @Test("an acronym keeps its case in every language")
  func acronyms() throws {
    #expect(try archive.ids(for: "US") == ["en", "fr"])
    #expect(try archive.ids(for: "EU") == ["en"])
  }

  @Test("what matched is highlighted by the language of the article")
  func highlights() throws {
    func marked(_ query: String, _ id: String) throws -> String {
      let result = try #require(
        try archive.answer(to: query).results.first { $0.article.id == id })
      let passage = try #require(result.passages.first)
      return result.article.title.bracketed(result.titleHighlights) + " / "
        + passage.text.bracketed(passage.highlights)
    }
    #expect(
      try marked("élection", "fr").hasPrefix(
        "[Élections] nationales / Le gouvernement a annoncé des [élections]"))
    #expect(try marked("wahl regierung", "de").contains("Die [Regierung] kündigte nationale [Wahlen] an."))
    #expect(try marked("partes", "es").contains("Una de las [partes]"))
    #expect(
      try marked("\"nationale Wahl\"~", "de").contains("Die Regierung kündigte [nationale Wahlen] an."))
  }

  @Test("a language chosen leaves the others out and its own count alone")
  func chosen() throws {
    let answer = try archive.answer(to: "macron") {
      $0.filters = [FacetFilter(.language, "German")]
      $0.facets = [.language]
    }
    #expect(answer.results.map(\.article.id) == ["de"])
    let counts = try #require(answer.facets.first).values.map { ($0.value, $0.count) }
    #expect(Dictionary(uniqueKeysWithValues: counts) == ["de": 1, "en": 1, "es": 1, "fr": 1])
  }

  @Test("a phrase in English is counted as surely as in an archive of English alone")
  func sureSignatures() throws {
    // `Budget` and `refreshments` have one hash as written, and only their terms tell them apart.
    let mixed = try Archive([
      Story("one", title: "Budget, budget", "The budget passed.", language: "en"),
      Story("two", "The budgets of the ministries have no line for refreshments.", language: "en"),
      Story("three", "Refreshments were served while two budgets were read.", language: "en"),
      Story("fr", "Le gouvernement a annoncé des élections nationales.", language: "fr"),
    ])
    // Articles that are not on the page are not held against their text.
    let answer = try mixed.answer(to: "\"budget\"") { $0.limit = 1 }
    #expect(answer.results.map(\.article.id) == ["one"])
    #expect(answer.total == 1)
  }

  @Test("a word whose term has the hash of another's is not taken for it in a phrase")
  func termsAsWritten() throws {
    // Both are their own terms; `80286` and `dollar` have one hash as terms.
    let archive = try Archive([
      Story("one", title: "The dollar, the dollar", "The dollar fell. The dollar rose."),
      Story("two", "A dollar buys less than the 80286 did."),
      Story("three", "The 80286 was sold for one dollar."),
    ])
    let answer = try archive.answer(to: "\"the dollar\"") { $0.limit = 1 }
    #expect(answer.results.map(\.article.id) == ["one"])
    #expect(answer.total == 1)
  }

  @Test("a word weighs once, whatever the number of its stems")
  func weight() throws {
    let answer = try archive.answer(to: "elections") { $0.explainsRanking = true }
    for result in answer.results {
      #expect(result.explanation?.parts.count == 1)
      #expect((result.explanation?.total ?? 0) > 0)
    }
  }

  @Test("a manifest names the other languages, and of one language alone none")
  func manifests() throws {
    #expect(archive.searcher.generation.manifest.otherLanguages == ["french", "german", "none", "spanish"])
    let english = try Archive([
      Story("a", "The pier was opened by the ministers of the port.", language: "en-GB")
    ])
    #expect(english.searcher.generation.manifest.otherLanguages == [])
    #expect(try english.ids(for: "minister") == ["a"])
  }

  @Test("articles added to an archive of one language bring theirs")
  func added() throws {
    let folder = try TemporaryFolder()
    try folder.write([Story("a", "The pier was opened.", language: "en")], to: "wire.jsonl")
    let english = try Archive(folder: folder)
    try folder.write([Story("b", "Les navires nationaux sont rentrés.", language: "fr")], to: "more.jsonl")
    try Addition(index: IndexFolder(path: folder.path("index")), files: [folder.path("more.jsonl")])
      .run(builder: "test")
    let searcher = try Searcher(Generation(publishedIn: IndexFolder(path: folder.path("index"))))
    #expect(try searcher.search(SearchRequest("nationale navire")).results.map(\.article.id) == ["b"])
    #expect(try english.ids(for: "navire") == [])
  }

  @Test("similar articles are found by the stems of their language")
  func similar() throws {
    let stories = [
      Story("a", title: "Fregatten", "Die Fregatten fuhren in den Hafen ein.", language: "de"),
      Story("b", title: "Fregatte", "Eine Fregatte liegt vor dem Hafen.", language: "de"),
      Story("c", title: "Frigates", "Frigates sailed.", language: "en"),
      Story("d", title: "Trains", "Trains ran late.", language: "en"),
    ]
    let similar = try Archive(stories).searcher.articles(similarTo: "a", limit: 3) ?? []
    #expect(similar.map(\.article.id) == ["b"])
  }
}
