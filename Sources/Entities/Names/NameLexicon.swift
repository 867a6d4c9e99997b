/// What is known of English words and of names beforehand: clusters, how they are spelled, which lists they are on, and
/// a vector of what they mean. Made by `Tools/NameLexicon`; the format is described in `Docs/names.md`.
package struct NameLexicon: Sendable {
  /// The lists a word can be on.
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    static let firstName = Flags(rawValue: 1 << 0)
    static let surname = Flags(rawValue: 1 << 1)
    static let country = Flags(rawValue: 1 << 2)
    static let city = Flags(rawValue: 1 << 3)
    static let town = Flags(rawValue: 1 << 4)
    static let cityPart = Flags(rawValue: 1 << 5)
    static let region = Flags(rawValue: 1 << 6)
    static let role = Flags(rawValue: 1 << 9)
    static let demonym = Flags(rawValue: 1 << 11)
    static let function = Flags(rawValue: 1 << 14)
    static let organisation = Flags(rawValue: 1 << 15)
    /// Lists of names, none of which a common word is on.
    static let names: Flags = [.firstName, .surname, .country, .city, .town, .region, .organisation]
  }

  /// One word.
  struct Entry {
    /// The clusters of its small, capitalised and all-capitals spellings; 0 where not known.
    let clusters: (small: UInt32, capitalised: UInt32, capitals: UInt32)
    let flags: Flags
    /// How much more often it is capitalised than not, and all capitals than not: each 1 to 7, or 0 where not known.
    let cases: UInt8
    /// The negative logarithm of its probability; 0 where not known.
    let rarity: UInt8
    /// The row of its vector, or -1.
    let vector: Int
  }

  /// The length of a vector.
  package let dimensions: Int
  private let keys: TableColumn<UInt32>
  private let paths: TableColumn<UInt32>
  private let phrases: TableColumn<UInt32>
  private let rows: TableColumn<UInt16>
  private let small: TableColumn<UInt16>
  private let capitalised: TableColumn<UInt16>
  private let capitals: TableColumn<UInt16>
  private let flags: TableColumn<UInt16>
  private let cases: TableColumn<UInt8>
  private let rarities: TableColumn<UInt8>
  private let vectors: TableColumn<Int8>

  /// Reads a lexicon in place. The bytes must stay for as long as it is used.
  package init(_ bytes: UnsafeRawBufferPointer) throws(NameModelError) {
    var reader = TableReader(bytes)
    let header = try reader.header(magic: "DLNAMLX1", fields: 6)
    let (entries, vectorCount, dimensions) = (header[0], header[1], header[2])
    guard dimensions % 8 == 0, dimensions <= 256 else {
      throw .unsupported(field: "dimensions", value: dimensions)
    }
    let expected =
      32 + 4 * (entries + header[3] + header[4]) + 12 * entries + vectorCount * dimensions
    guard bytes.count == expected else { throw .wrongSize(expected: expected, found: bytes.count) }
    self.dimensions = dimensions
    keys = reader.array(entries, of: UInt32.self)
    paths = reader.array(header[3], of: UInt32.self)
    phrases = reader.array(header[4], of: UInt32.self)
    rows = reader.array(entries, of: UInt16.self)
    small = reader.array(entries, of: UInt16.self)
    capitalised = reader.array(entries, of: UInt16.self)
    capitals = reader.array(entries, of: UInt16.self)
    flags = reader.array(entries, of: UInt16.self)
    cases = reader.array(entries, of: UInt8.self)
    rarities = reader.array(entries, of: UInt8.self)
    vectors = reader.array(vectorCount * dimensions, of: Int8.self)
  }

  /// The lexicon in the program.
  package static let embedded: NameLexicon = {
    do { return try NameLexicon(UnsafeRawBufferPointer(EmbeddedTable.nameLexicon.bytes)) } catch {
      fatalError("The name lexicon in the program \(error).")
    }
  }()

  /// What is known of the word whose small letters have `key`.
  func entry(of key: UInt32) -> Entry? {
    guard let index = keys.index(of: key) else { return nil }
    let row = Int(rows[index])
    return Entry(
      clusters: (path(small[index]), path(capitalised[index]), path(capitals[index])),
      flags: Flags(rawValue: flags[index]), cases: cases[index], rarity: rarities[index],
      vector: row * dimensions < vectors.count ? row : -1)
  }

  /// The lists that a word is on, and whether it is known and seldom written with a capital.
  func outline(of key: UInt32) -> (flags: Flags, isCommon: Bool) {
    guard let index = keys.index(of: key) else { return ([], false) }
    return (Flags(rawValue: flags[index]), 1...2 ~= cases[index] & 15)
  }

  private func path(_ cluster: UInt16) -> UInt32 {
    Int(cluster) < paths.count ? paths[Int(cluster)] : 0
  }

  /// Writes vector `row`, scaled to about 1, to `values`.
  package func read(vector row: Int, into values: UnsafeMutablePointer<Float>) {
    for index in 0..<dimensions { values[index] = Float(vectors[row * dimensions + index]) * (1 / 32) }
  }

  /// Whether a place of several words has these keys, joined by ``NameKey/joined(_:_:)``.
  func hasPhrase(_ key: UInt32) -> Bool { phrases.index(of: key) != nil }
}

/// Keys of words and phrases in the lexicon: FNV-1a of their small letters, folded to 32 bits.
enum NameKey {
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: value ^ value >> 32)
  }

  /// The key of a phrase that has one word more.
  static func joined(_ phrase: UInt32, _ word: UInt32) -> UInt32 { phrase &* 0x9E37_79B1 ^ word }
}
