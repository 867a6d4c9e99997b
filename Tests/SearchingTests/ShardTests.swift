import Articles
import Entities
import Indexing
import Searching
import TestSupport
import Testing

@Suite("Shards that are served answer as one index does")
struct ShardTests {
  private static let countries = ["Cambodia", "Laos", "Djibouti", "France"]

  /// Short stories of few words, so that equal weights are common.
  private static func stories(_ count: Int, seed: UInt64) -> [Story] {
    var generator = SeededGenerator(seed: seed)
    let words = ["pier", "naval", "base", "harbour", "ship", "road", "council", "river", "bridge", "market"]
    return (0..<count).map { number in
      let body = (0..<Int.random(in: 3...30, using: &generator)).map { _ in
        words[min(Int.random(in: 0..<10, using: &generator), Int.random(in: 0..<10, using: &generator))]
      }.joined(separator: " ")
      let country = countries[Int.random(in: 0..<4, using: &generator)]
      let day = Int.random(in: 1...9, using: &generator)
      return Story(
        "story-\(number)", title: "\(country) \(words[number % 10])",
        "The \(body) of \(country)\(number % 3 == 1 ? " and of Egypt" : "").",
        date: number % 11 == 0 ? nil : "2025-03-0\(day)",
        source: number % 3 == 0 ? "Mekong Wire" : "Harbour Post")
    }
  }

  private static let queries = [
    "pier", "naval base", "pier OR river OR market OR bridge", "\"naval base\"", "\"base naval ship\"",
    "harb*",
    "pier -river", "title:cambodia pier", "naval NEAR/3 ship", "country:Laos road", "council undated:",
    "ship harbour road council bridge", "peir naval", "zeppelin", "\"pier harbour\"~",
  ]

  @Test("articles, order, scores, totals, facets and passages are the same", arguments: Order.allCases)
  func answers(order: Order) throws {
    let archive = try ShardedArchive(Self.stories(400, seed: 7))
    for query in Self.queries {
      for limit in [5, 60] {
        var request = SearchRequest(query)
        request.order = order
        request.limit = limit
        request.facets = Facet.allCases
        request.timeline = .day
        try expectSame(request, in: archive)
      }
    }
  }

  @Test("so they are where articles are of several languages, whichever shard has which")
  func languages() throws {
    let mixed = (0..<24).map { number in
      [
        Story("en\(number)", title: "Elections \(number)", "National ministers met.", language: "en"),
        Story(
          "fr\(number)", title: "Élections \(number)", "Les ministres nationaux ont parlé.", language: "fr"),
        Story(
          "de\(number)", title: "Wahl \(number)", "Die Häuser der Minister standen leer.", language: "de"),
      ][number % 3]
    }
    let archive = try ShardedArchive(mixed)
    for query in [
      "minister", "ministre", "nationale", "Haus", "\"ministre national\"~", "language:fr election",
    ] {
      let request = SearchRequest(query)
      let found = try archive.search(request)
      #expect(found.total > 0, "\(query)")
      #expect(found.total == (try archive.one.search(request).total), "\(query)")
    }
  }

  @Test("so they are with filters, age, copies of one story folded or not, and nothing asked for")
  func settings() throws {
    let archive = try ShardedArchive(Self.stories(300, seed: 8))
    for number in 0..<6 {
      var request = SearchRequest("pier base")
      request.facets = [.country, .year]
      switch number {
      case 0:
        request.filters = [
          FacetFilter(.country, "Laos"), FacetFilter(.source, "Mekong Wire", isExclusion: true),
        ]
      case 1: request.recencyHalfLife = 86_400
      case 2: request.showsAllVersions = true
      case 3: request.from = PublicationDate(parsing: "2025-03-04")
      case 4:
        request.query = ""
        request.isQueryOptional = true
      default: request.explainsRanking = true
      }
      request.now = PublicationDate(secondsSinceEpoch: 1_741_600_000, precision: .second)
      try expectSame(request, in: archive)
    }
  }

  @Test("so they are where articles are in several languages, of which a shard has some")
  func languageOfFew() throws {
    var stories = Self.stories(90, seed: 11)
    for number in stories.indices where number % 9 == 4 {
      stories[number].body =
        "Les ministères ouvrent la banque nationale et le marché, numéro \(number), pour les exportations."
      stories[number].language = "fr"
    }
    stories[7].body =
      "Das Ministerium eröffnet die nationale Bank und den Markt für die Produktion und die Preise im Land."
    stories[7].language = "de"
    let archive = try ShardedArchive(stories)
    for query in [
      "nationale", "banques", "market OR marché", "\"banque nationale\"", "pier OR banque OR preis",
      "\"la banque\"~",
    ] {
      var request = SearchRequest(query)
      request.limit = 40
      request.facets = [.language, .country]
      try expectSame(request, in: archive)
    }
  }

  private func expectSame(_ request: SearchRequest, in archive: ShardedArchive) throws {
    let one = try archive.one.search(request)
    let many = try archive.search(request)
    let what = "\(request.query) \(request.order) \(request.limit)"
    #expect(one.results.map(\.article.id) == many.results.map(\.article.id), "\(what)")
    #expect(zip(one.results, many.results).allSatisfy { abs($0.score - $1.score) < 1e-6 }, "\(what)")
    #expect(one.results.map(\.passages) == many.results.map(\.passages), "\(what)")
    #expect(one.results.map(\.article.line) == many.results.map(\.article.line), "\(what)")
    #expect(
      one.results.map { $0.versions.map(\.id) } == many.results.map { $0.versions.map(\.id) }, "\(what)")
    #expect(one.total == many.total, "\(what)")
    #expect(one.isTotalExact == many.isTotalExact, "\(what)")
    #expect(one.facets.map(\.values) == many.facets.map(\.values), "\(what)")
    #expect(one.timeline?.buckets == many.timeline?.buckets, "\(what)")
    #expect(one.suggestion == many.suggestion, "\(what)")
    #expect(one.causes == many.causes, "\(what)")
    #expect(one.coverage == many.coverage, "\(what)")
  }

  @Test("similar articles and topics rank the same")
  func similar() throws {
    let archive = try ShardedArchive(Self.stories(300, seed: 9))
    let catalogue = archive.catalogue
    let one = try archive.one.articles(similarTo: "story-5", limit: 20) ?? []
    let many = try ArchiveReader(path: catalogue).read {
      try Searcher($0).articles(similarTo: "story-5", limit: 20)
    }
    #expect(one.map(\.article.id) == many?.map(\.article.id))
    let topic = "which ships use the naval base beside the river bridge"
    let ranked = try archive.one.rank(topic: topic, limit: 200)
    let served = try ArchiveReader(path: catalogue).read { try Searcher($0).rank(topic: topic, limit: 200) }
    #expect(ranked.map(\.id) == served.map(\.id))
    #expect(zip(ranked, served).allSatisfy { abs($0.score - $1.score) < 1e-6 })
  }

  @Test("an article belongs to one shard of any number, and the hash is the one that is written down")
  func hash() {
    for count in [1, 2, 3, 8, 100] {
      for id in ["", "mw-2025-1030-embargo", "é"] {
        #expect((1...count).count { Shard($0, of: count)?.holds(id: id) == true } == 1)
      }
    }
    // Reckoned by another program from what Docs/decisions/0008-shards.md says.
    #expect(Shard("464/1000")?.holds(id: "mw-2025-1030-embargo") == true)
    #expect(Shard("298/1000")?.holds(id: "é") == true)
    #expect(Shard("42/1000")?.holds(id: "") == true)
    #expect(Shard("0/8") == nil)
    #expect(Shard("9/8") == nil)
    #expect(Shard("1/8/2") == nil)
  }
}
