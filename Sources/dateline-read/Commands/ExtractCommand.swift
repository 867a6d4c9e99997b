import AnswerJSON
import ArgumentParser
import CommandArguments
import Dateline
import Dispatch
import Synchronization
import Terminal

/// `dateline extract`.
struct ExtractCommand: ParsableCommand {
  static let configuration = ExtractArguments.command

  @OptionGroup var arguments: ExtractArguments

  /// Each core remembers its own words: enough of them that a word of the language is seldom worked out twice.
  private static let mostWords = 50_000

  func run() throws {
    let threads = arguments.threads
    let batches = ArticleBatches(
      try ArticleStream(sources: arguments.sources, columns: arguments.columns.map()))
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
