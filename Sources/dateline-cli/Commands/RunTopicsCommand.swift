import ArgumentParser
import DatelineCore
import Terminal

/// `dateline run-topics`.
struct RunTopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-topics",
    abstract: "Rank articles for a file of topics, as a TREC run for trec_eval and its kin.",
    discussion: """
      A topic is plain prose: any of its words may match, and quotes mean nothing. The ranking is that of search. A line \
      of the run is: TOPIC Q0 ARTICLE RANK SCORE dateline.

        dateline run-topics --topics queries.jsonl > run.txt
      """)

  @Option(name: .long, help: ArgumentHelp("JSON Lines with \"_id\" and \"text\".", valueName: "file"))
  var topics: String

  @Option(name: .shortAndLong, help: "Articles to print for each topic at most.")
  var limit = 1_000

  @OptionGroup var index: ArchiveOption

  func validate() throws {
    guard (0...1_000_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 0 to 1000000.")
    }
  }

  func run() throws {
    let topics = try Topic.read(from: topics)
    let local = try index.localSearcher()
    var isTold = false
    for topic in topics {
      let (ranked, missing) =
        try local.map { (try $0.rank(topic: topic.text, limit: limit), nil) }
        ?? index.search { [limit] in
          (try $0.rank(topic: topic.text, limit: limit), $0.generation.missingShare)
        }
      if let missing, !isTold {
        StandardError.write("dateline: \(missing)")
        isTold = true
      }
      var lines = ""
      for (rank, article) in ranked.enumerated() {
        lines +=
          "\(Self.column(topic.id)) Q0 \(Self.column(article.id)) \(rank + 1) \(article.score) dateline\n"
      }
      Output.write(lines, mayPage: false)
    }
  }

  /// A run's columns are parted by white space, so an id must have none.
  private static func column(_ id: String) -> String {
    id.contains(where: \.isWhitespace)
      ? id.map { $0.isWhitespace ? "%20" : String($0) }.joined() : id
  }
}
