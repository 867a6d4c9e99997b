import Articles
import Entities
import Indexing
import Searching
import TestSupport
import Testing
import Xapian

@Suite("Subjects, languages and urgencies that an agency gives are filtered and counted by")
struct GivenFacetTests {
  private func archive() throws -> Archive {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"uri": "a", "headline": "Pier opens", "body_text": "The pier was opened.", "language": "en-GB", "urgency": 3, \
      "subject": [{"name": "Transport", "code": "medtop:04000006"}, {"name": "transport", "code": "x:1"}]}
      {"uri": "b", "headline": "Pier sinks", "body_text": "The pier sank.", "language": "en", "urgency": 1, \
      "subject": [{"name": "transport", "code": "http://cv.example/mediatopic/04000006"}, {"name": "Disaster"}]}
      {"uri": "c", "headline": "Pier brennt", "body_text": "Der Pier brannte.", "language": "de-AT", "urgency": 3, \
      "subject": [{"code": "medtop:03000000"}]}
      {"uri": "d", "headline": "Pier i brann", "body_text": "Pier brant.", "language": "nb"}

      """, to: "wire.jsonl")
    return try Archive(folder: folder)
  }

  private func ids(_ answer: SearchResults) -> [String] { answer.results.map(\.article.id).sorted() }

  private func counts(_ answer: SearchResults, _ facet: Facet) throws -> [String: Int] {
    let counts = try #require(answer.facets.first { $0.facet == facet })
    return Dictionary(uniqueKeysWithValues: counts.values.map { ($0.value, $0.count) })
  }

  @Test(
    "a filter and a field find the same",
    arguments: [
      (Facet.subject, "TRANSPORT", ["a", "b"]), (.subject, "medtop:04000006", ["a"]),
      (.subject, "04000006", ["a", "b"]), (.subject, "medtop:03000000", ["c"]), (.subject, "Disaster", ["b"]),
      (.language, "en", ["a", "b"]), (.language, "English", ["a", "b"]), (.language, "eng", ["a", "b"]),
      (.language, "en-GB", ["a"]), (.language, "de", ["c"]), (.language, "Deutsch", ["c"]),
      (.language, "no", ["d"]), (.language, "Norwegian", ["d"]), (.urgency, "3", ["a", "c"]),
    ])
  func filters(facet: Facet, value: String, found: [String]) throws {
    let archive = try archive()
    #expect(ids(try archive.answer(to: "pier") { $0.filters = [FacetFilter(facet, value)] }) == found)
    let quoted = "\"\(value)\""
    #expect(try archive.ids(for: "pier \(facet.rawValue):\(quoted)") == found)
    // Beside an operator a filter is part of what the text decides.
    #expect(
      try archive.ids(for: "(\"pier\" AND \(facet.rawValue):\(quoted)) OR \"nothing such\"") == found)
  }

  @Test("an exclusion leaves them out")
  func exclusions() throws {
    let archive = try archive()
    #expect(try archive.ids(for: "pier -language:en -urgency:3") == ["d"])
  }

  @Test("each value is counted once an article, and ignores the filter of its own facet")
  func countedValues() throws {
    let answer = try archive().answer(to: "pier") {
      $0.facets = [.subject, .language, .urgency]
      $0.filters = [FacetFilter(.language, "en"), FacetFilter(.urgency, "3")]
    }
    #expect(ids(answer) == ["a"])
    #expect(try counts(answer, .language) == ["en": 1, "de": 1])
    #expect(try counts(answer, .urgency) == ["3": 1, "1": 1])
    let subjects = try #require(answer.facets.first { $0.facet == .subject })
    #expect(subjects.values.map(\.count) == [1])
  }

  @Test("a count is what a choice of the value then finds")
  func choices() throws {
    let archive = try archive()
    for facet in [Facet.subject, .language, .urgency] {
      let answer = try archive.answer(to: "pier") { $0.facets = [facet] }
      for value in try #require(answer.facets.first).values {
        let chosen = try archive.answer(to: "pier") { $0.filters = [FacetFilter(facet, value.value)] }
        #expect(chosen.total == value.count, "\(facet.rawValue) \(value.value)")
      }
    }
  }

  @Test("languages are printed by their names")
  func labels() throws {
    let answer = try archive().answer(to: "pier") { $0.facets = [.language] }
    let language = try #require(answer.facets.first)
    #expect(Set(language.values.map(\.label)) == ["English", "German", "Norwegian Bokmål"])
  }

  @Test("a slot lists the values, so that a stock spy counts them")
  func slots() throws {
    let database = try archive().searcher.generation.database
    let enquire = try Enquire(database)
    try enquire.setQuery(.matchAll)
    let spy = try enquire.countValues(ofSlot: FacetField.slot(of: .urgency))
    _ = try enquire.matches(count: 0, checkAtLeast: 100)
    let counts = try enquire.counts(of: spy).map { (String(decoding: $0.value, as: UTF8.self), $0.count) }
    #expect(Dictionary(uniqueKeysWithValues: counts) == ["1": 1, "3": 2])
  }

  @Test("names with codes are filtered by name and by code, recognized or not", arguments: [true, false])
  func names(recognizesEntities: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"uri": "a", "headline": "A new pier", "body_text": "Maria Lind opened the pier of Hafnia Ports. Lind smiled.", \
      "language": "en", "person": [{"name": "Lind, Maria", "code": "ppl:77"}], \
      "organisation": [{"name": "Hafnia Ports Ltd", "code": "org:5"}], "place": [{"name": "Denmark", "code": "N2:DK"}]}

      """, to: "wire.jsonl")
    var rebuild = Rebuild(
      index: IndexFolder(path: folder.path("index")), sources: [folder.path("wire.jsonl")])
    rebuild.recognizesEntities = recognizesEntities
    try rebuild.run(builder: "test")
    let searcher = try Searcher(Generation(publishedIn: rebuild.index))
    var request = SearchRequest("pier")
    request.facets = [.person, .organisation, .country, .place]
    let answer = try searcher.search(request)
    #expect(
      answer.facets.map { $0.values.map(\.value) } == [["Lind, Maria"], ["Hafnia Ports Ltd"], ["DK"], []])
    for query in [
      "person:\"Lind, Maria\"", "person:\"ppl:77\"", "org:\"hafnia ports\"", "org:\"org:5\"",
      "country:Denmark",
      "(pier AND person:\"ppl:77\") OR \"nothing such\"",
    ] {
      #expect(try searcher.search(SearchRequest(query)).total == 1, "\(query)")
    }
  }
}
