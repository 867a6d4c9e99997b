/// Abbreviations whose point does not end a sentence.
enum Abbreviations {
  /// Whether a word and the point after it are no end, because a name or a number always follows.
  ///
  /// - Parameter word: The letters before the point, inner points included, as written.
  static func neverEndsSentence(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= 6 else { return false }
    // One capital is an initial: `J. Okafor`.
    if word.count == 1, let letter = word.first { return letter &- UInt8(ascii: "A") < 26 }
    return beforeNames.contains(lowercased(word))
  }

  /// Whether a word and its point may stand inside a sentence or at its end, so that what follows decides.
  static func mayEndSentence(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.count <= 8 else { return false }
    return word.contains(UInt8(ascii: ".")) || either.contains(lowercased(word))
  }

  /// Whether a capitalised word after such an abbreviation begins a sentence: it is one that is not capitalised otherwise.
  static func beginsSentence(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let lower = lowercased(word)
    return FunctionWords.english.contains(Array(lower.utf8)) || openers.contains(lower)
  }

  private static func lowercased(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: word.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static let beforeNames: Set<String> = set(
    """
    mr mrs ms mx dr prof rev hon pres gov sen rep gen lt col maj capt cmdr adm sgt cpl pvt brig supt insp det st ste
    mt ft messrs mme mlle sr sra fr no nos vs v fig art sec vol op pp cf ca approx dept
    """)

  private static let either: Set<String> = set(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    inc corp co ltd plc llc bros jr etc al est ave blvd rd
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo ont que
    """)

  private static let openers: Set<String> = set("meanwhile however officials last earlier later according")

  private static func set(_ text: String) -> Set<String> {
    Set(text.utf8.split { $0 <= UInt8(ascii: " ") }.map { String(decoding: $0, as: UTF8.self) })
  }
}
