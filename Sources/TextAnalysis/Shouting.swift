/// Tells copy in capitals, where a capital letter says nothing of a word.
package enum Shouting {
  /// Capitals needed before a line can count as copy in capitals: a lone `NATO` does not shout.
  package static let fewestCapitals = 12

  /// Whether the ASCII letters of a line are nearly all capitals.
  package static func isShouting(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, fewestCapitals: Int = fewestCapitals
  )
    -> Bool
  {
    var capitals = 0
    var small = 0
    for byte in line {
      capitals &+= byte &- UInt8(ascii: "A") < 26 ? 1 : 0
      small &+= byte &- UInt8(ascii: "a") < 26 ? 1 : 0
    }
    return capitals >= fewestCapitals && small * 10 < capitals
  }
}
