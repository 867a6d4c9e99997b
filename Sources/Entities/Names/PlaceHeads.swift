/// Words that make a name of several words a place, whatever the network says: `Ream Naval Base`, `Lake Victoria Dam`.
enum PlaceHeads {
  /// Whether a name of this kind, with these first and last words, is a place.
  static func makePlace(_ kind: NameSpan.Kind, first: UInt32, last: UInt32) -> Bool {
    lasts.contains(last) || kind == .person && (roads.contains(last) || firsts.contains(first))
  }

  /// Whether a word ends the name of something that was built.
  static func isFacility(_ last: UInt32) -> Bool { facilities.contains(last) }

  private static let facilities = keys(
    "base airport airfield airbase harbor harbour bridge dam canal highway refinery barracks stadium")

  private static let lasts = keys(
    """
    base airport airfield airbase harbor harbour bridge dam canal highway river island islands ocean gulf strait
    straits peninsula mountains desert province reef atoll archipelago refinery barracks
    """)
  /// What no person ends in or begins with, but an organisation may.
  private static let roads = keys(
    "street avenue boulevard square road stadium lake bay sea valley park station terminal")
  private static let firsts = keys("lake mount fort camp cape port")

  private static func keys(_ words: String) -> Set<UInt32> {
    Set(words.split { $0.isWhitespace }.map { NameKey.of($0.utf8) })
  }
}
