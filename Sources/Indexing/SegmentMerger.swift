import Foundation
import Xapian

/// Merges segments, in order, into one database and one list of words.
///
/// Xapian's compactor opens every source at once, six files each, so many segments are merged in stages.
struct SegmentMerger {
  /// A folder for the results of stages; emptied as they are used up.
  let scratch: String

  /// Sources of one merge.
  var widest = 100

  /// Merges `segments` into `destination`, a folder that exists; the segments are removed.
  func merge(_ segments: [Segment], into destination: Segment) throws {
    var segments = segments
    var stage = 0
    while segments.count > widest {
      var merged: [Segment] = []
      for start in stride(from: 0, to: segments.count, by: widest) {
        let part = Segment(path: "\(scratch)/stage\(stage)-\(merged.count)")
        try FileManager.default.createDirectory(atPath: part.path, withIntermediateDirectories: true)
        try mergeOnce(Array(segments[start..<min(start + widest, segments.count)]), into: part)
        merged.append(part)
      }
      segments = merged
      stage += 1
    }
    try mergeOnce(segments, into: destination)
  }

  private func mergeOnce(_ segments: [Segment], into destination: Segment) throws {
    try Compactor().compact(sources: segments.map(\.databasePath), destination: destination.databasePath)
    try WordList.merged(try segments.map { try WordList(contentsOf: $0.wordsPath) })
      .write(to: destination.wordsPath)
    for segment in segments { segment.remove() }
  }
}
