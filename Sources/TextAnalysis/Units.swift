/// Letters that follow a number with no space and are a word of their own: magnitudes and units of measure.
enum Units {
  static func contains(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    var packed: UInt32 = 0
    for letter in letters { packed = packed << 8 | UInt32(letter | 0x20) }
    return table.contains(packed)
  }

  private static let table: Set<UInt32> = Set(
    """
    b bn m mn mln tn trn k pct pc bp bps km kmh kph mph cm mm kg g mg lb lbs oz ft ha hp
    w kw mw gw kwh mwh gwh hz khz mhz ghz kb mb gb tb am pm c f
    """.split { $0.isWhitespace }.map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
}
