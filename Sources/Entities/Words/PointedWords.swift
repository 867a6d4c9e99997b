/// Abbreviations that keep their point when a text is cut into words.
enum PointedWords {
  static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count <= 8 else { return false }
    var packed: UInt64 = 0
    for byte in word { packed = packed << 8 | UInt64(byte | 0x20) }
    return table.contains(packed)
  }

  private static let table: Set<UInt64> = Set(
    """
    mr mrs ms dr prof rev hon pres gov sen rep gen lt col maj capt cmdr adm sgt cpl pvt brig supt insp det
    st ste mt ft sr jr messrs mme mlle inc corp co cos ltd bros jan feb mar apr jun jul aug sep sept oct nov dec
    ala ariz ark calif colo conn fla ind kan ky mass md mich minn mo mont neb nev okla pa tenn tex
    va vt wash wis wyo ont que nos vs etc dept univ assn intl natl
    """.split { $0.isWhitespace }.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
