/// A small sample of what an article says, by which its updates and re-sent copies are known again.
///
/// Of all runs of four words the hashes that are 0 modulo ``sampling`` are kept (Broder, "On the resemblance and containment of documents",
/// 1997). Whether a run is kept depends on the run alone, so two samples share what their texts share, and a short
/// first version is found inside a long last one.
public struct StorySketch: Sendable, Equatable {
  /// The kept hashes, rising.
  let hashes: [UInt32]

  private static let runLength = 4
  private static let sampling: UInt32 = 3
  /// 192 are the runs of some 600 words; of longer stories the least are kept.
  private static let most = 192
  /// Fewer shared hashes may be chance: a common phrase, a title.
  private static let fewestShared = 10

  /// Samples the body of an article by its ``ForwardList``; bytes that are none are an empty sample.
  public init(list: [UInt8]) {
    var kept: [UInt32] = []
    var run: UInt64 = 0
    var length = 0
    ForwardList.forEachBodyTerm(of: list) { term in
      // The last four terms, 16 bits each.
      run = run << 16 | UInt64(term)
      length += 1
      guard length >= Self.runLength else { return }
      let hash = Self.mix(run)
      if hash % Self.sampling == 0 { kept.append(hash) }
    }
    kept.sort()
    var count = 0
    for hash in kept where count == 0 || kept[count - 1] != hash {
      kept[count] = hash
      count += 1
    }
    hashes = Array(kept.prefix(min(count, Self.most)))
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

  /// The end of MurmurHash3 (Appleby, 2011), which spreads every bit of four terms over the hash.
  private static func mix(_ run: UInt64) -> UInt32 {
    var hash = (run ^ run >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: hash ^ hash >> 33)
  }
}
