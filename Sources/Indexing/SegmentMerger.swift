import FoundationEssentials
import Xapian

/// Merges segments, in order, into one database and one list of words.
///
/// Xapian's compactor opens every source at once, three files each, so many segments are merged in stages.
struct SegmentMerger {
  /// A folder for the results of stages; emptied as they are used up.
  let scratch: String

  /// Sources of one merge.
  var widest = 64

  /// Merges `segments` into a database at `destination`, with its list of words in it.
  func merge(_ segments: [Segment], into destination: String) throws {
    var segments = segments
    var passing: [Segment] = []
    var stage = 0
    while segments.count > widest {
      var merged: [Segment] = []
      for start in stride(from: 0, to: segments.count, by: widest) {
        let part = Segment(path: "\(scratch)/stage\(stage)-\(merged.count)")
        try FileManager.default.createDirectory(atPath: part.path, withIntermediateDirectories: true)
        let sources = Array(segments[start..<min(start + widest, segments.count)])
        try mergeOnce(sources, database: part.databasePath, words: part.wordsPath)
        merged.append(part)
      }
      for segment in passing { segment.remove() }
      (segments, passing) = (merged, merged)
      stage += 1
    }
    try mergeOnce(segments, database: destination, words: destination + "/words")
    for segment in passing { segment.remove() }
  }

  private func mergeOnce(_ segments: [Segment], database: String, words: String) throws {
    try Compactor().compact(sources: segments.map(\.databasePath), destination: database)
    try WordList.merged(try segments.map { try WordList(contentsOf: $0.wordsPath) }).write(to: words)
  }
}
