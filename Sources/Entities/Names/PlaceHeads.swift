/// Last words that make a name of several words a place, whatever the network says: `Ream Naval Base`, `Lake Victoria Dam`.
enum PlaceHeads {
  static func contains(_ key: UInt32) -> Bool { keys.contains(key) }

  private static let keys: Set<UInt32> = Set(
    """
    base airport airfield airbase harbor harbour bridge dam canal highway river lake island islands bay sea ocean gulf strait
    straits peninsula mountains valley desert province reef atoll archipelago refinery barracks
    """.split { $0.isWhitespace }.map { NameKey.of($0.utf8) })
}
