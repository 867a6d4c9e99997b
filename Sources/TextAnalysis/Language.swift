/// A language whose words can be stemmed.
public struct Language: Sendable, Hashable {
  /// The name of its Snowball stemmer, as Xapian spells it: `english`.
  public let stemmerName: String
  /// Its ISO 639-1 code: `en`.
  public let code: String
  /// Whether the stemmer reads accents, so that they are folded after stemming and not before.
  ///
  /// English copy borrows accents without meaning (`Erdoğan`, `résumé`), and one form for both spellings matters
  /// more than the stem. French or Spanish endings are told by them.
  public let stemmerReadsAccents: Bool

  private init(_ name: String, _ code: String, readsAccents: Bool = true) {
    stemmerName = name
    self.code = code
    stemmerReadsAccents = readsAccents
  }

  /// English, the language of an article or a query that names none.
  public static let english = Language("english", "en", readsAccents: false)

  /// Words as they are written, for languages whose endings nobody here knows: Polish, Greek, Japanese.
  public static let unstemmed = Language("none", "und", readsAccents: false)

  /// The language in which an article is stemmed whose language has this tag; `nil` for a tag that says nothing.
  public static func stemming(tag: String) -> Language? {
    let code = LanguageName.code(of: tag)
    if let known = all.first(where: { $0.code == code || ($0.code == "nb" && (code == "no" || code == "nn")) }
    ) {
      return known
    }
    return LanguageName.isKnown(tag) ? unstemmed : nil
  }

  /// Every language that Xapian 1.4 can stem.
  public static let all: [Language] = [
    Language("arabic", "ar"), Language("armenian", "hy"), Language("basque", "eu", readsAccents: false),
    Language("catalan", "ca"), Language("danish", "da"), Language("dutch", "nl"), english,
    Language("finnish", "fi"), Language("french", "fr"), Language("german", "de"),
    Language("hungarian", "hu"), Language("indonesian", "id", readsAccents: false),
    Language("irish", "ga"), Language("italian", "it"), Language("lithuanian", "lt"),
    Language("nepali", "ne"), Language("norwegian", "nb"), Language("portuguese", "pt"),
    Language("romanian", "ro"), Language("russian", "ru"), Language("spanish", "es"),
    Language("swedish", "sv"), Language("tamil", "ta"), Language("turkish", "tr"),
  ]

  /// The language of a BCP 47 tag (`en`, `pt-BR`) or of an English name (`Portuguese`), or `nil` if it has no stemmer.
  public static func named(_ name: String) -> Language? {
    let lower = name.lowercased()
    if lower == unstemmed.stemmerName { return unstemmed }
    let primary = lower.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? lower
    return all.first { $0.stemmerName == lower || $0.code == primary || ($0.code == "nb" && primary == "no") }
  }
}
