/// The marks that a phrase of a query stands between.
enum QuoteMark {
  /// Straight and curly double quotation marks, and the low and angular ones of other languages.
  static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0xFF02: true
    default: false
    }
  }
}
