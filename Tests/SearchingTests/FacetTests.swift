import Articles
import Entities
import Searching
import TestSupport
import Testing

@Suite("Answers are filtered and counted by facets")
struct FacetTests {
  static let wire = [
    Story(
      "kh1", title: "Cambodia opens pier",
      "Cambodian officials opened a pier in Sihanoukville. Cambodia paid.",
      date: "2025-04-05", dateline: "PHNOM PENH -"),
    Story(
      "kh2", title: "Cambodia mends pier", "Cambodia mended a pier. The U.S. watched, and so did U.S. ships.",
      date: "2024-02-01", dateline: "PHNOM PENH -"),
    Story(
      "us1", title: "United States builds pier", "The United States built a pier. Washington paid for it.",
      date: "2024-06-30", dateline: "WASHINGTON -"),
    Story(
      "us2", title: "US ferry sinks", "A ferry sank in the US. American divers found it.", date: "2023-01-01",
      dateline: "NEW YORK -"),
    Story("none", title: "A pier somewhere", "A pier was built."),
  ]

  private func ids(_ answer: SearchResults) -> [String] { answer.results.map(\.article.id).sorted() }

  private func counts(_ answer: SearchResults, _ facet: Facet) throws -> [String: Int] {
    let counts = try #require(answer.facets.first { $0.facet == facet })
    return Dictionary(uniqueKeysWithValues: counts.values.map { ($0.value, $0.count) })
  }

  @Test(
    "a country is accepted as code, name, demonym or alias",
    arguments: ["KH", "kh", "Cambodia", "cambodian", "Kampuchea"])
  func countryForms(form: String) throws {
    let archive = try Archive(Self.wire)
    let answer = try archive.answer(to: "pier") { $0.filters = [FacetFilter(.country, form)] }
    #expect(ids(answer) == ["kh1", "kh2"])
    #expect(try archive.ids(for: "pier country:\(form)") == ["kh1", "kh2"])
  }

  @Test("an unknown country is an error with near matches")
  func unknownCountry() throws {
    let archive = try Archive(Self.wire)
    #expect(throws: QueryError.unknownCountry(value: "Camboida", near: ["Cambodia"])) {
      try archive.answer(to: "pier") { $0.filters = [FacetFilter(.country, "Camboida")] }
    }
  }

  @Test("values of one facet widen, different facets narrow, exclusions exclude")
  func combinations() throws {
    let archive = try Archive(Self.wire)
    func found(_ filters: [FacetFilter]) throws -> [String] {
      ids(try archive.answer(to: "pier") { $0.filters = filters })
    }
    #expect(try found([.init(.country, "KH"), .init(.country, "US")]) == ["kh1", "kh2", "us1"])
    #expect(try found([.init(.country, "KH"), .init(.year, "2025")]) == ["kh1"])
    #expect(try found([.init(.country, "KH"), .init(.country, "US", isExclusion: true)]).contains("kh1"))
    #expect(try found([.init(.country, "KH", isExclusion: true)]) == ["none", "us1"])
    #expect(try archive.ids(for: "pier country:KH country:US year:2024") == ["kh2", "us1"])
    #expect(try archive.ids(for: "pier -country:KH") == ["none", "us1"])
  }

  @Test("dates filter by day, month and year, both ends included, the undated left out")
  func dates() throws {
    let archive = try Archive(Self.wire)
    func found(_ from: String?, _ to: String?) throws -> [String] {
      ids(
        try archive.answer(to: "") {
          $0.from = from.flatMap(PublicationDate.init(parsing:))
          $0.to = to.flatMap(PublicationDate.init(parsing:))
        })
    }
    #expect(try found("2024", nil) == ["kh1", "kh2", "us1"])
    #expect(try found(nil, "2024") == ["kh2", "us1", "us2"])
    #expect(try found("2024-06", "2024-06") == ["us1"])
    #expect(try found("2024-06-30", "2025-04-05") == ["kh1", "us1"])
  }

  @Test("complaint 7: every count is what its filter then finds, and counts articles")
  func countsAreWhatAClickShows() throws {
    let archive = try Archive(Self.wire)
    let answer = try archive.answer(to: "pier") { $0.facets = Facet.allCases }
    for facet in answer.facets {
      #expect(facet.isExact)
      for value in facet.values {
        let narrowed = try archive.answer(to: "pier") { $0.filters = [FacetFilter(facet.facet, value.value)] }
        #expect(narrowed.total == value.count, "\(facet.facet) \(value.value)")
      }
    }
    #expect(try counts(answer, .year) == ["2024": 2, "2025": 1])
  }

  @Test("complaint 8: within a facet the counts ignore that facet's own filter")
  func ownFilterIsIgnored() throws {
    let archive = try Archive(Self.wire)
    let answer = try archive.answer(to: "pier") {
      $0.facets = [.country, .year]
      $0.filters = [FacetFilter(.country, "KH")]
    }
    #expect(answer.total == 2)
    #expect(try counts(answer, .country)["KH"] == 2)
    #expect(try counts(answer, .country)["US"] ?? 0 >= 1)
    #expect(try counts(answer, .year) == ["2024": 1, "2025": 1])
  }

  @Test("complaint 9: a facet of many values in every article is whole")
  func manyValues() throws {
    let cities = [
      "Paris", "London", "Berlin", "Madrid", "Rome", "Vienna", "Lisbon", "Athens", "Warsaw", "Oslo",
    ]
    let stories = (0..<30).map { Story("\($0)", "Envoys from " + cities.joined(separator: ", ") + " met.") }
    let answer = try Archive(stories).answer(to: "envoys") {
      $0.facets = [.place]
      $0.limit = 1
    }
    let counts = try counts(answer, .place)
    #expect(cities.allSatisfy { counts[$0] == 30 })
  }

  @Test("complaint 10: United States, US and U.S. are one value")
  func oneCountry() throws {
    let answer = try Archive(Self.wire).answer(to: "") {
      $0.isQueryOptional = true
      $0.facets = [.country]
    }
    let values = try #require(answer.facets.first).values.map(\.label)
    #expect(values.filter { $0.contains("United States") || $0.contains("U.S") || $0 == "US" }.count == 1)
  }

  @Test(
    "a value is pasted back as printed, whatever characters it holds",
    arguments: ["Łódź Gazette", "O'Brien & Sons \"Daily\"", "A:B (C) -- D/E", "Agência São Tomé", "ABC"])
  func pastedBack(source: String) throws {
    let folder = try TemporaryFolder()
    let quoted = source.replacing("\"", with: "\\\"")
    try folder.write(
      "{\"id\":\"1\",\"body\":\"A pier.\",\"source\":\"\(quoted)\"}\n{\"id\":\"2\",\"body\":\"A pier.\",\"source\":\"Other\"}\n",
      to: "wire.jsonl")
    let archive = try Archive(folder: folder)
    let answer = try archive.answer(to: "pier") { $0.facets = [.source] }
    for value in try #require(answer.facets.first).values {
      #expect(
        try archive.answer(to: "pier") { $0.filters = [FacetFilter(.source, value.value)] }.total
          == value.count)
    }
  }

  @Test("counts beyond the exact limit are marked as estimates")
  func estimates() throws {
    let stories = (0..<400).map {
      Story("\($0)", "Pier number \($0) was built.", date: "\(2000 + $0 % 3)-01-01")
    }
    let archive = try Archive(stories)
    let answer = try archive.answer(to: "pier") {
      $0.facets = [.year]
      $0.exactFacetCount = 400
      $0.limit = 1
    }
    #expect(try #require(answer.facets.first).isExact)
    #expect(try counts(answer, .year) == ["2000": 134, "2001": 133, "2002": 133])
  }

  @Test("a value that no article has is told, with those that are near")
  func unknownValues() throws {
    let folder = try TemporaryFolder()
    try folder.write("{\"id\":\"1\",\"body\":\"A pier.\",\"source\":\"Mekong Wire\"}\n", to: "wire.jsonl")
    let archive = try Archive(folder: folder)
    for typed in ["Mekong", "Mekong Wrie"] {
      let answer = try archive.answer(to: "pier") { $0.filters = [FacetFilter(.source, typed)] }
      #expect(answer.total == 0)
      #expect(answer.notices.contains { $0.contains("mekong wire") }, "\(typed)")
    }
  }

  @Test("results name the countries that they are about")
  func countriesOfResults() throws {
    let answer = try Archive(Self.wire).answer(to: "mended pier")
    #expect(answer.results.first?.countries.first == "KH")
  }
}
