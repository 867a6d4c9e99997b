/// How many letters must change to make one word of another.
package enum EditDistance {
  /// The optimal string alignment distance of two words (insertions, deletions, substitutions, and swaps of neighbours), or `nil` if it is
  /// more than `limit`.
  ///
  /// - Parameter rows: Scratch space of three rows, each longer than `right`.
  package static func distance(
    _ left: UnsafeBufferPointer<UInt8>, _ right: Slice<UnsafeBufferPointer<UInt8>>, limit: Int,
    rows: inout [[Int]]
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let offset = right.startIndex
    for column in 0...right.count { rows[1][column] = column }
    for row in 1...max(1, left.count) where row <= left.count {
      rows[2][0] = row
      var least = row
      for column in 1...max(1, right.count) where column <= right.count {
        let isSame = left[row - 1] == right[offset + column - 1]
        var cost = min(rows[1][column] + 1, rows[2][column - 1] + 1, rows[1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[offset + column - 2],
          left[row - 2] == right[offset + column - 1]
        {
          cost = min(cost, rows[0][column - 2] + 1)
        }
        rows[2][column] = cost
        least = min(least, cost)
      }
      guard least <= limit else { return nil }
      rows.swapAt(0, 1)
      rows.swapAt(1, 2)
    }
    let distance = rows[1][right.count]
    return distance <= limit ? distance : nil
  }

  /// Which letters a word has, as bits.
  @inline(__always)
  package static func letters(of word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in word { letters |= 1 << UInt32(byte & 31) }
    return letters
  }

  /// Whether words with these letters may be so near: each letter that only one of them has takes a change, and a change brings in one
  /// letter and takes one away.
  @inline(__always)
  package static func mayBeWithin(_ limit: Int, _ left: UInt32, _ right: UInt32) -> Bool {
    (left & ~right).nonzeroBitCount <= limit && (right & ~left).nonzeroBitCount <= limit
  }

  /// The distance of two words, for callers that compare few.
  package static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    var rows = [[Int]](repeating: Array(repeating: 0, count: right.count + 2), count: 3)
    return left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { distance(left, $0[...], limit: limit, rows: &rows) }
    }
  }
}
