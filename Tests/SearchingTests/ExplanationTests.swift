import Searching
import TestSupport
import Testing

@Suite("A rank is explained")
struct ExplanationTests {
  static let wire = [
    Story(
      "pier", title: "Pier at Ream opens", "The navy opened a pier at Ream. Ships will berth at the pier.",
      date: "2025-01-01"),
    Story(
      "pier2", title: "Ream pier is dredged", "The pier at Ream was dredged for larger ships.",
      date: "2024-01-01"),
    Story("cocoa", title: "Cocoa harvest", "Cocoa farms had rain, a pier or not.", date: "2023-01-01"),
    Story("filler", "The council met about roads and schools."),
  ]

  @Test(
    "the parts add up to the weight",
    arguments: ["pier", "pier ream", "ships pier opened", "ream OR cocoa", "\"at Ream\" pier"])
  func sums(query: String) throws {
    let answer = try Archive(Self.wire).answer(to: query) { $0.explainsRanking = true }
    #expect(!answer.results.isEmpty)
    for result in answer.results {
      let explanation = try #require(result.explanation)
      let sum = explanation.parts.reduce(0) { $0 + $1.weight }
      #expect(abs(sum - result.score) < 1e-6, "\(result.article.id)")
      #expect(explanation.feedback == 0)
      #expect(explanation.total == result.score)
    }
  }

  @Test("parts tell how often a word stands here, and in how many articles")
  func parts() throws {
    let answer = try Archive(Self.wire).answer(to: "pier ships") { $0.explainsRanking = true }
    let first = try #require(answer.results.first { $0.article.id == "pier" }?.explanation)
    #expect(first.parts.map(\.text) == ["pier", "ships"])
    #expect(first.parts.map(\.occurrences) == [3, 1])
    #expect(first.parts.map(\.articles) == [3, 2])
  }

  @Test("what feedback and age do is told apart")
  func feedbackAndAge() throws {
    let archive = try Archive(Self.wire)
    let long = try archive.answer(to: "navy pier ships ream") { $0.explainsRanking = true }
    #expect(try #require(long.results.first?.explanation).feedback >= 0)
    let aged = try archive.answer(to: "pier") {
      $0.explainsRanking = true
      $0.recencyHalfLife = 365 * 86_400
    }
    for result in aged.results {
      let explanation = try #require(result.explanation)
      let factor = try #require(explanation.ageFactor)
      #expect(abs(explanation.parts.reduce(0) { $0 + $1.weight } * factor - result.score) < 1e-6)
    }
  }

  @Test("a passage's score is the product of what is told of it")
  func passages() throws {
    let answer = try Archive(Self.wire).answer(to: "pier ream")
    for passage in answer.results.flatMap(\.passages) {
      let parts = try #require(passage.parts)
      #expect(parts.total == passage.score)
      #expect((1...1.1).contains(parts.place))
      #expect((0...1).contains(parts.coverage))
    }
  }
}
