import Articles
import Entities
import TextAnalysis

/// The values of facets that an article is given by its sender and that nobody has to find in its text: subjects, language, urgency.
public enum GivenFacets {
  /// What an article is counted and found by.
  public struct Values: Sendable {
    /// The values that are counted, each once.
    public var counted: [String] = []
    /// Other ways to ask for it: codes of subjects, the whole tag of a language. Keys, as ``FacetKey`` makes them.
    public var otherKeys: [[UInt8]] = []

    init(counted: [String] = [], otherKeys: [[UInt8]] = []) {
      self.counted = counted
      self.otherKeys = otherKeys
    }
  }

  /// The facets all of whose values are given.
  public static let facets: [Facet] = [.subject, .language, .urgency]

  /// What an article is given of a facet; of names that are recognized as well, the codes alone.
  public static func values(of facet: Facet, in article: Article) -> Values {
    switch facet {
    case .subject: subjects(article.metadata.subjects)
    case .language: article.language.map(language) ?? Values()
    case .urgency: Values(counted: article.metadata.urgency.map { [String($0)] } ?? [])
    case .person: Values(otherKeys: codes(article.metadata.people, facet))
    case .organisation: Values(otherKeys: codes(article.metadata.organisations, facet))
    case .place: Values(otherKeys: codes(article.metadata.places, facet))
    case .country, .source, .year: Values()
    }
  }

  /// The keys of the agency's codes, by which a name is found too.
  private static func codes(_ names: [CodedName], _ facet: Facet) -> [[UInt8]] {
    names.prefix(FacetNames.most).compactMap { $0.code.map { FacetKey.key(of: $0, in: facet) } }
  }

  /// Subjects that an article keeps at most: lists of keywords have no end.
  private static let mostSubjects = 64

  private static func subjects(_ subjects: [CodedName]) -> Values {
    var values = Values()
    for subject in subjects.prefix(mostSubjects) {
      values.counted.append(subject.label)
      guard let code = subject.code else { continue }
      for code in [code, bareCode(code)] {
        let key = FacetKey.key(of: code, in: .subject)
        if !key.isEmpty { values.otherKeys.append(key) }
      }
    }
    return values
  }

  /// A code without its scheme: `04000000` of `medtop:04000000` and of the URI that ends in it.
  private static func bareCode(_ code: String) -> String {
    code.lastIndex { ":/#=".contains($0) }.map { String(code[code.index(after: $0)...]) } ?? code
  }

  private static func language(_ tag: String) -> Values {
    let code = LanguageName.code(of: tag)
    var values = Values(counted: [code])
    values.otherKeys = [FacetKey.key(of: tag, in: .language)]
    // Both written forms of Norwegian are asked for by the name of the language too.
    if code == "nb" || code == "nn" { values.otherKeys.append(Array("no".utf8)) }
    return values
  }
}
