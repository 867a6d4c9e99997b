import Articles
import Testing

@testable import Entities

@Suite("A recognizer goes on for as long as there are articles")
struct ForgettingTests {
  @Test("what was found before all words are forgotten is found after")
  func forgets() {
    let recognizer = EntityRecognizer(mostWords: 50)
    let article = Article(
      id: "1", title: "Cambodia opens pier",
      body: "Prime Minister Hun Manet opened a pier at Ream Naval Base in Cambodia, said Marco Rubio.")
    let first = recognizer.entities(of: article)
    #expect(first.countries.map(\.code) == ["KH"])
    for number in 0..<20 {
      let filler = (0..<40).map { "word\(number)x\($0)" }.joined(separator: " ")
      _ = recognizer.entities(of: Article(id: "f", body: filler))
    }
    #expect(recognizer.entities(of: article) == first)
  }
}
