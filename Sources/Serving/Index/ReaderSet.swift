import DatelineCore

/// One generation, opened once for each thread.
struct ReaderSet: Sendable {
  /// The generation's name.
  let id: String
  /// When it was built.
  let created: PublicationDate?
  /// How many articles it has.
  let articles: Int
  /// Whether countries and names were recognized when it was built.
  let hasEntities: Bool
  /// One for each thread.
  let readers: [Reader]
}
