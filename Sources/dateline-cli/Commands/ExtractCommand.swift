import AnswerJSON
import ArgumentParser
import Dateline
import Dispatch
import FoundationEssentials
import Synchronization

/// `dateline extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the entities of articles, one JSON line each; no index is needed.",
    discussion: """
      Lines come in the order of the articles, as soon as they are ready; all cores work. See Docs/json.md.

        dateline extract Corpus/2025/us-lifts-cambodia-arms-embargo.txt
        dateline extract archive.jsonl.gz > entities.jsonl
      """)

  @Argument(help: "Files and folders of articles.")
  var sources: [String]

  @Option(name: .long, help: ArgumentHelp("Cores that work at a time.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup(title: "Tables") var columns: ColumnOptions

  /// Each core remembers its own words: enough of them that a word of the language is seldom worked out twice.
  private static let mostWords = 50_000

  func validate() throws {
    guard (1...1_024).contains(threads) else { throw ValidationError("--threads goes from 1 to 1024.") }
  }

  func run() throws {
    let batches = ArticleBatches(try ArticleStream(sources: sources, columns: columns.map()))
    let lines = OrderedLines(window: 4 * threads) { Output.write($0, mayPage: false) }
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let recognizer = EntityRecognizer(mostWords: Self.mostWords)
      do {
        while failure.withLock({ $0 == nil }), let batch = batches.next() {
          lines.put(try Self.lines(of: batch.articles, recognizer), number: batch.number)
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
        lines.end()
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    if lines.isEmpty {
      throw ExitCode(batches.leftOut > 0 ? Failure.Code.badInput : Failure.Code.nothingFound)
    }
  }

  private static func lines(of articles: [Article], _ recognizer: EntityRecognizer) throws -> String {
    var lines = ""
    for article in articles {
      lines += try JSONPrinting.line(EntitiesJSON(article, entities: recognizer.entities(of: article)))
      lines += "\n"
    }
    return lines
  }
}
