/// What articles can be filtered and counted by.
public enum Facet: String, Sendable, CaseIterable {
  case country, person, organisation, place, source, year
  /// What an agency says that an article is about.
  case subject
  /// The language of the article, by its code.
  case language
  /// How urgent an agency says that it is, from 1 to 9.
  case urgency
}
