import Articles
import Entities
import TestSupport
import Testing

@Suite("People, organisations and places that an agency gives win over what is recognized")
struct GivenNamesTests {
  private func article(
    _ body: String, people: [CodedName] = [], organisations: [CodedName] = [], places: [CodedName] = []
  ) -> Article {
    var article = Article(id: "a", body: body)
    article.metadata.people = people
    article.metadata.organisations = organisations
    article.metadata.places = places
    return article
  }

  private let recognizer = EntityRecognizer()

  private func mentions(_ article: Article) -> [String] {
    let bytes = Array(article.body.utf8)
    return recognizer.entities(of: article).mentions.filter { $0.kind != .country }.map {
      "\($0.kind.rawValue) \(String(decoding: bytes[$0.byteRange], as: UTF8.self)) \($0.code ?? "-") \($0.name ?? "-")"
    }
  }

  @Test("a name keeps the agency's code and form, also where the text has the surname alone")
  func people() {
    let article = article(
      "President Vladimir Putin met reporters in Moscow on Tuesday. Putin said that nothing had been agreed.",
      people: [CodedName(code: "ppl:1234", name: "Putin, Vladimir")])
    let found = mentions(article)
    #expect(found.contains("person Vladimir Putin ppl:1234 Putin, Vladimir"))
    #expect(found.contains("person Putin ppl:1234 Putin, Vladimir"))
    #expect(recognizer.facets(of: article).names.people == ["Putin, Vladimir"])
  }

  @Test("the agency says what kind a name is")
  func kinds() {
    let article = article(
      "Shares of Morgan Stanley rose. Morgan Stanley said on Monday that it would buy Wells Fargo back.",
      organisations: [
        CodedName(code: "org:MS", name: "Morgan Stanley"), CodedName(code: "org:WFC", name: "Wells Fargo"),
      ])
    #expect(
      mentions(article).allSatisfy { $0.hasPrefix("organisation ") }, "\(mentions(article))")
    let names = recognizer.facets(of: article).names
    #expect(names.organisations == ["Morgan Stanley", "Wells Fargo"])
    #expect(names.people.isEmpty && names.places.isEmpty)
  }

  @Test("acronyms and legal forms are no second value")
  func organisations() {
    let article = article(
      "The European Central Bank raised rates on Thursday. The ECB expects more, and so does Boeing Co.",
      organisations: [
        CodedName(code: "org:ecb", name: "European Central Bank"), CodedName(code: "org:ba", name: "Boeing"),
      ])
    #expect(recognizer.facets(of: article).names.organisations == ["European Central Bank", "Boeing"])
    #expect(mentions(article).contains("organisation ECB org:ecb European Central Bank"))
  }

  @Test("what the recognizer passes over is found where it is written in full, and not inside words")
  func passedOver() {
    let article = article(
      "the band aqua vitae played in an aqua vitaeum, said aqua vitae.",
      organisations: [CodedName(code: "org:9", name: "aqua vitae")])
    let found = mentions(article).filter { $0.hasPrefix("organisation") }
    #expect(found == Array(repeating: "organisation aqua vitae org:9 aqua vitae", count: 2))
  }

  @Test("a surname that two have is left to the recognizer")
  func ambiguous() {
    let article = article(
      "Anna Kowalska and Piotr Kowalska spoke in Warsaw. Later Ms. Kowalska left.",
      people: [CodedName(code: "p:1", name: "Anna Kowalska"), CodedName(code: "p:2", name: "Piotr Kowalska")])
    #expect(!mentions(article).contains { $0.hasPrefix("person Kowalska p:") })
    #expect(recognizer.facets(of: article).names.people == ["Anna Kowalska", "Piotr Kowalska"])
  }

  @Test("a country among the places is a country of the story")
  func countries() {
    let article = article(
      "Nothing was said.",
      places: [
        CodedName(code: "geo:fr", name: "France"), CodedName(code: "geo:44", name: "Lyon, France"),
        CodedName(code: "iso3166-1a2:KH", name: nil),
      ])
    let facets = recognizer.facets(of: article)
    #expect(facets.countries.map(\.code) == ["FR", "KH"])
    #expect(facets.names.places == ["Lyon, France"])
    let entities = recognizer.entities(of: article)
    #expect(entities.countries.map(\.code) == ["FR", "KH"])
    #expect(entities.given.map(\.label) == ["Lyon, France"])
  }

  @Test("a bare surname without a code does not take the full name away")
  func hints() {
    let article = article(
      "Paul Volcker spoke to reporters in Washington. Volcker said rates would rise.",
      people: [CodedName(name: "volcker")])
    #expect(recognizer.facets(of: article).names.people == ["Paul Volcker"])
  }
}
