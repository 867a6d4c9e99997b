import TextAnalysis

/// A small sample of what an article says, by which its updates and re-sent copies are known again.
///
/// Of all runs of four words the hashes that are 0 modulo ``sampling`` are kept (Broder, "On the resemblance and containment of documents",
/// 1997). Whether a run is kept depends on the run alone, so two samples share what their texts share, and a short
/// first version is found inside a long last one.
public struct StorySketch: Sendable, Equatable {
  /// The kept hashes, rising.
  let hashes: [UInt32]

  private static let runLength = 4
  private static let sampling: UInt32 = 12
  /// 48 are the runs of some 600 words; of longer stories the least are kept.
  private static let most = 48
  /// Fewer shared hashes may be chance: a common phrase, a title.
  private static let fewestShared = 3

  /// Samples a text that is given as the terms of its words.
  init(terms: some Sequence<UInt32>, of analyzer: Analyzer) {
    var kept: [UInt32] = []
    var run: [UInt32] = []
    for term in terms {
      run.append(analyzer.withTerm(term, Self.hash))
      guard run.count == Self.runLength else { continue }
      let hash = run.reduce(0x811C_9DC5) { Self.mix(($0 ^ $1) &* 0x9E37_79B1) }
      if hash % Self.sampling == 0 { kept.append(hash) }
      run.removeFirst()
    }
    hashes = Array(Set(kept).sorted().prefix(Self.most))
  }

  /// Reads the sample that ``bytes`` wrote; what is no sample is an empty one.
  public init(bytes: [UInt8]) {
    hashes = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { index in
      bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The sample as the index stores it.
  var bytes: [UInt8] {
    hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (24 - 8 * $0)) } }
  }

  /// Whether most of the smaller sample is in the other.
  public func isOfSameStory(as other: StorySketch) -> Bool {
    var shared = 0
    var left = 0
    var right = 0
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        shared += 1
        left += 1
        right += 1
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared >= Self.fewestShared && 2 * shared >= min(hashes.count, other.hashes.count)
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private static func mix(_ value: UInt32) -> UInt32 { value ^ (value >> 15) }
}
