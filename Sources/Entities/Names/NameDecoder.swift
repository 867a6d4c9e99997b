/// Finds the best tags of a stretch by Viterbi's algorithm, among those that make whole names.
package struct NameDecoder: Sendable {
  private let transitions: [Float]
  private var back: [UInt8] = []
  private var scores: [Float] = []

  /// For each tag those that may precede it, by raw value.
  private static let predecessors: [[Int]] = (0..<NameTag.count).map { next in
    (0..<NameTag.count).filter {
      NameTag(rawValue: UInt8($0)).mayPrecede(NameTag(rawValue: UInt8(next)))
    }
  }
  /// The same in one row: where each tag's begin, and all of them.
  private static let starts: [Int] = predecessors.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  private static let flat: [UInt8] = predecessors.flatMap { $0.map { UInt8($0) } }

  /// - Parameter transitions: What it costs to go from one tag (row) to another (column).
  package init(transitions: [Float]) { self.transitions = transitions }

  /// Appends the best tags of `count` words to `tags`; `emissions` holds a row of scores for each.
  package mutating func decode(
    _ emissions: UnsafePointer<Float>, count: Int, into tags: inout [NameTag]
  ) {
    let width = NameTag.count
    if back.count < count * width {
      back = Array(repeating: 0, count: count * width * 2)
      scores = Array(repeating: 0, count: 2 * width)
    }
    let lowest = -Float.greatestFiniteMagnitude / 4
    let first = tags.count
    back.withUnsafeMutableBufferPointer { back in
      scores.withUnsafeMutableBufferPointer { scores in
        transitions.withUnsafeBufferPointer { transitions in
          Self.starts.withUnsafeBufferPointer { starts in
            Self.flat.withUnsafeBufferPointer { flat in
              for tag in 0..<width {
                scores[tag] =
                  NameTag(rawValue: UInt8(tag)).isStart ? emissions[tag] + transitions[tag] : lowest
              }
              var now = 0
              for word in 1..<max(1, count) {
                let from = now * width
                let to = (1 - now) * width
                for tag in 0..<width {
                  var best = lowest
                  var bestTag: UInt8 = 0
                  for slot in starts[tag]..<starts[tag + 1] {
                    let other = Int(flat[slot])
                    let score = scores[from + other] + transitions[other * width + tag]
                    if score > best { (best, bestTag) = (score, flat[slot]) }
                  }
                  scores[to + tag] = best + emissions[word * width + tag]
                  back[word * width + tag] = bestTag
                }
                now = 1 - now
              }
              var best = lowest
              var tag: UInt8 = 0
              for last in 0..<width where NameTag(rawValue: UInt8(last)).isComplete {
                let score = scores[now * width + last] + transitions[last * width]
                if score > best { (best, tag) = (score, UInt8(last)) }
              }
              for word in stride(from: count - 1, through: 0, by: -1) {
                tags.append(NameTag(rawValue: tag))
                if word > 0 { tag = back[word * width + Int(tag)] }
              }
            }
          }
        }
      }
    }
    tags[first...].reverse()
  }

  /// Calls `body` for each name in `tags`, with its kind and its range.
  package static func names(in tags: [NameTag], _ body: (NameSpan.Kind, Range<Int>) -> Void) {
    var start = 0
    for (index, tag) in tags.enumerated() {
      guard let kind = tag.kind, let place = tag.place else { continue }
      if place == .begin || place == .single { start = index }
      if place == .end || place == .single { body(kind, start..<index + 1) }
    }
  }
}
