import TextAnalysis
import Xapian

/// Which articles are stemmed in another language than the index as a whole: each has a term that names it.
///
/// An index whose articles are all of one language has no such term, and its queries are none the wiser.
public enum StemmingLanguages {
  private static let prefix = Array("XT".utf8)

  /// The term of the articles that are stemmed in a language.
  public static func term(of language: Language) -> [UInt8] { prefix + Array(language.stemmerName.utf8) }

  /// The names of the stemmers of such articles, in byte order.
  static func names(in database: Database) throws -> [String] {
    var names: [String] = []
    try database.forEachTerm(withPrefix: prefix) { term, _ in
      names.append(String(decoding: term.dropFirst(prefix.count), as: UTF8.self))
      return true
    }
    return names
  }
}
