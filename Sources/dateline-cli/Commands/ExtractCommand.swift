import ArgumentParser
import Dateline

/// `dateline extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the entities of articles, one JSON line each; no index is needed.",
    discussion: """
        dateline extract Corpus/2025/us-lifts-cambodia-arms-embargo.txt
      """)

  @Argument(help: "Files and folders of articles.")
  var sources: [String]

  func run() throws {
    let stream = try ArticleStream(sources: sources)
    let recognizer = EntityRecognizer()
    while let event = stream.next() {
      switch event {
      case .article(let article):
        let line = EntitiesJSON(article, entities: recognizer.entities(of: article))
        Output.write(try JSONPrinting.line(line) + "\n", mayPage: false)
      case .problem(let problem): StandardError.write("dateline: \(problem)")
      }
    }
  }
}
