import ArticleReading
import Articles
import Foundation
import Testing

@Suite("NITF, NewsML and feeds are read field by field")
struct NewsXMLTests {
  @Test("NITF")
  func nitf() throws {
    let reading = try Fixtures.read("nitf.xml")
    #expect(reading.problems.isEmpty)
    let article = try #require(reading.articles.first)
    #expect(article.id == "delta-4711")
    #expect(article.title == "Ferry returns to the delta")
    #expect(article.metadata.subheadline == "Three villages wait for the first boat")
    #expect(article.byline == "Mara Ould, Shipping Correspondent")
    #expect(article.dateline == "PORT MERU, March 4")
    #expect(article.date?.description == "2025-03-04T07:15:00Z")
    #expect(article.metadata.embargo?.description == "2025-03-05T06:00:00Z")
    #expect(article.language == "en")
    #expect(article.source == "Delta Dispatch")
    #expect(
      article.body == """
        The ferry to the islands sails again, officials said on Tuesday.

        Villagers’ boats had filled the gap & fares had doubled.

        Fare 4
        """)
    #expect(article.metadata.urgency == 4)
    #expect(article.metadata.slugline == "FERRY-DELTA")
    #expect(article.metadata.rights == "© 2025 Delta Dispatch")
    #expect(article.metadata.subjects.map(\.label) == ["ferries", "Transport"])
    #expect(article.metadata.subjects.last?.code == "subj:04015000")
    #expect(article.metadata.genres.map(\.label) == ["Background"])
    #expect(article.metadata.people == [CodedName(code: "dd:p77", name: "Mara Ould")])
    #expect(article.metadata.organisations.map(\.label) == ["Delta Ferries"])
    #expect(article.metadata.captions == ["The ferry at its pier."])
    #expect(article.credits == "Edited by Ann Castell")
  }

  @Test("a canceled item takes its article back")
  func canceled() throws {
    let reading = try Fixtures.read("nitf-canceled.xml")
    #expect(reading.articles.isEmpty)
    #expect(reading.removals.map(\.id) == ["delta-4711"])
    #expect(reading.removals.map(\.status) == ["canceled"])
  }

  @Test("a news message: items, a package, one broken, one taken back")
  func newsMLG2() throws {
    let reading = try Fixtures.read("g2-message.xml")
    #expect(reading.articles.map { $0.id.last } == ["1", "4", "5", "6"])
    #expect(reading.removals.map(\.version) == [5])
    #expect(reading.problems.map(\.isSkip) == [true, false])
    #expect(reading.problems.map(\.line) == [40, 50])
    let article = try #require(reading.articles.first)
    #expect(article.title == "Harbour fees rise")
    #expect(article.byline == "Ann Castell and Sok Dara")
    #expect(article.dateline == "MERU, May 6")
    #expect(article.date?.description == "2025-05-06T05:00:00Z")
    #expect(article.language == "en-GB")
    #expect(article.body == "Fees at the harbour rise\nby a tenth.\n\nShips pay from June.")
    let metadata = article.metadata
    #expect(metadata.version == 3)
    #expect(metadata.urgency == 2)
    #expect(metadata.subheadline == "Second rise this year")
    #expect(metadata.slugline == "HARBOUR-FEES")
    #expect(metadata.created?.description == "2025-05-05T20:00:00Z")
    #expect(metadata.embargo?.description == "2025-05-07T00:00:00Z")
    #expect(metadata.rights == "Not for broadcast")
    #expect(metadata.people == [CodedName(code: "dd:p77", name: "Mara Ould")])
    #expect(metadata.organisations == [CodedName(code: "dd:o5", name: "Harbour Board")])
    #expect(metadata.places == [CodedName(code: "iso3166-1a2:KH", name: "Cambodia")])
    #expect(metadata.subjects == [CodedName(code: "medtop:20000369", name: "trade")])
    #expect(reading.articles[1].body == "Cranes at the harbour of Meru.")
    #expect(reading.articles[2].title == "Inline headline")
    #expect(reading.articles[2].byline == "Sok Dara")
    #expect(reading.articles[2].body == "Inline text.")
    #expect(reading.articles[3].body == "Harbour fees rise\n\nShips pay more.")
  }

  @Test("NewsML 1.2 in Latin-1")
  func newsML1() throws {
    let reading = try Fixtures.read("newsml-1.2.xml")
    #expect(reading.problems.isEmpty)
    let article = try #require(reading.articles.first)
    #expect(article.id == "urn:newsml:delta.example:20240203:77")
    #expect(article.metadata.version == 2)
    #expect(article.title == "Le café du port ferme")
    #expect(article.byline == "Marie Curel")
    #expect(article.dateline == "MERU")
    #expect(article.language == "fr")
    #expect(article.body == "Le patron s'en va.\n\nPersonne ne le remplace.")
    #expect(article.metadata.captions == ["Le port, le soir"])
    #expect(article.metadata.places.map(\.label) == ["Meru, KHM"])
  }

  @Test("an RSS feed, in which a broken item costs itself alone")
  func rss() throws {
    let reading = try Fixtures.read("rss.xml")
    #expect(reading.articles.map(\.title) == ["Rains & floods", "Bare & ampersand"])
    #expect(reading.problems.filter(\.isSkip).map(\.line) == [13])
    let article = try #require(reading.articles.first)
    #expect(article.id == "dd-1")
    #expect(article.url == "https://delta.example/rains")
    #expect(article.byline == "Sok Dara")
    #expect(article.date?.description == "2025-03-04T13:15:00Z")
    #expect(article.language == "en-GB")
    #expect(article.source == "Delta Dispatch")
    #expect(article.body == "Rain fell for a week.\n\nRoads are closed.\n\nSchools too.")
    #expect(article.metadata.subjects.map(\.label) == ["Weather"])
    #expect(article.metadata.captions == ["A road under water"])
    #expect(reading.articles.last?.body == "Tea été and text.")
  }

  @Test("an Atom feed")
  func atom() throws {
    let reading = try Fixtures.read("atom.xml")
    #expect(reading.problems.isEmpty)
    #expect(reading.articles.map(\.title) == ["Porto reabre", "Sem texto"])
    #expect(reading.articles.map(\.byline) == ["Redação", "Ana Lopes"])
    #expect(reading.articles.map(\.body) == ["O porto reabre.\n\nUm\n\nDois", "Resumo."])
    #expect(reading.articles.map(\.language) == ["pt-BR", "pt-BR"])
    #expect(reading.articles.first?.date?.description == "2025-01-02T03:04:05Z")
  }

  @Test("the SGML of Reuters-21578")
  func reuters() throws {
    let reading = try Fixtures.read("reuters.sgm")
    #expect(reading.articles.map(\.id) == ["1", "2"])
    #expect(reading.articles.map(\.title) == ["MERU SALT & TEA OUTPUT RISES", "MERU SETS TEA PRICE"])
    #expect(
      reading.articles[0].body
        == "Output of salt rose by a tenth, the board <SB> said.\n\nIt gave no figure for tea.")
    #expect(reading.articles[0].dateline == "MERU, March 4 -")
    #expect(reading.articles[0].date?.description == "1987-03-04T15:01:01Z")
    #expect(reading.articles[0].metadata.places.map(\.label) == ["meru"])
    #expect(reading.articles[1].body == "Blah blah blah.")
  }

  @Test("documents one behind another, whatever piece of the file they end in")
  func several() throws {
    let document = """
      <?xml version="1.0"?>
      <nitf><head><title>Café</title></head><body><body.content><p>Text.</p></body.content></body></nitf>

      """
    let reading = try Reading(String(repeating: document, count: 3_000) + "NNNN", name: "day.xml")
    #expect(reading.articles.count == 3_000)
    #expect(reading.articles.allSatisfy { $0.body == "Text." })
    #expect(Set(reading.articles.map(\.id)).count == 3_000)
    #expect(reading.articles.last?.line == 6_000)
    #expect(reading.problems.isEmpty)
    let messages = (1...3).map {
      "<newsMessage><itemSet><newsItem guid='\($0)' version='1'><contentMeta><headline>H</headline></contentMeta></newsItem></itemSet></newsMessage>"
    }
    #expect(try Reading(messages.joined(), name: "day.xml").articles.map(\.id) == ["1", "2", "3"])
  }

  @Test("a tag that ends too much costs its article, and not those that follow")
  func strayEnd() throws {
    let item = "<item><title>Tide</title><description>Text.</description></item>"
    let reading = try Reading(
      "<rss><channel><title>Quay</title>\(item)</channel></rss></item>\(item)\(item)</channel></rss>",
      name: "f.xml")
    #expect(reading.articles.map(\.title) == ["Tide", "Tide", "Tide"])
    #expect(reading.articles.map(\.source) == ["Quay", "Quay", "Quay"])
  }
}
