import Dateline
import Foundation

/// Measures searches in one process, beside bare queries of Xapian for the same words: what `make bench` prints under "search in process".
///
/// usage: search-bench INDEX QUERIES.json [PLAIN_INDEX]
///
/// QUERIES.json holds lists of queries: `single`, `or`, `and`, `phrase`, `name-phrase`. PLAIN_INDEX was built with `--positions` and
/// answers the bare phrases; where it is missing, phrases are compared with their words joined by AND. Prints a JSON object a line.
@main
enum SearchBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let index = arguments.first, let queries = arguments.dropFirst().first else {
      FileHandle.standardError.write(Data("usage: search-bench INDEX QUERIES.json [PLAIN_INDEX]\n".utf8))
      exit(2)
    }
    let sets = try QuerySets(path: queries)
    let generation = try Generation(publishedIn: IndexFolder(path: index))
    let plain = try arguments.dropFirst(2).first.map { try Generation(publishedIn: IndexFolder(path: $0)) }
    let bare = BareSearch(database: (plain ?? generation).database, hasPositions: plain != nil)
    let searcher = try Searcher(generation)
    for measured in sets.measurements {
      let asked = measured.requests.map { request in
        { _ = try searcher.search(request) }
      }
      let bareAsked = try measured.bare.map { words in
        let query = try bare.query(words, measured.shape, by: searcher.analyzer)
        return { try bare.run(query) }
      }
      print(Line(name: measured.name, ours: try times(asked), bare: try times(bareAsked)).text)
    }
  }

  /// The milliseconds of each query, the median of five rounds after one that is not counted.
  ///
  /// What the thread spent on the processor, not the time by the clock: files are in memory, nothing is waited for, and what else the
  /// machine does is left out.
  private static func times(_ queries: [() throws -> Void]) throws -> [Double] {
    var rounds: [[Double]] = []
    for round in 0...5 {
      var times: [Double] = []
      for query in queries {
        let start = processorTime()
        try query()
        times.append(processorTime() - start)
      }
      if round > 0 { rounds.append(times) }
    }
    return queries.indices.map { query in rounds.map { $0[query] }.sorted()[rounds.count / 2] }
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
