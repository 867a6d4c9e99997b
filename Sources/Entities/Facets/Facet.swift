/// What articles can be filtered and counted by.
public enum Facet: String, Sendable, CaseIterable {
  case country, person, organisation, place, source, year
}
