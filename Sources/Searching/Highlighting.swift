import TextAnalysis

/// Turns occurrences into the ranges that are shown.
enum Highlighting {
  /// The ranges of `occurrences` in Unicode scalars of the part of `text` that `byteRange` names. Ranges that overlap are
  /// joined; ranges that only touch are not.
  static func ranges(
    of occurrences: some Sequence<Occurrence>, in byteRange: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    let inOrder = occurrences.map(\.byteRange).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for range in inOrder {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    var offsets = ScalarOffsets(UnsafeBufferPointer(rebasing: text[byteRange]))
    return merged.map {
      let start = offsets.scalarOffset(ofByte: $0.lowerBound - byteRange.lowerBound)
      return start..<offsets.scalarOffset(ofByte: $0.upperBound - byteRange.lowerBound)
    }
  }
}
