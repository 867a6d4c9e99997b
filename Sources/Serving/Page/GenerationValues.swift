import DatelineCore

/// What a page's foot says of the index.
enum GenerationValues {
  static func values(_ set: ReaderSet) -> [String: Any] {
    var values: [String: Any] = ["articles": Sentence.number(set.articles)]
    values.merge(Sentence.date(set.created) ?? ["iso": "", "text": set.id]) { $1 }
    return values
  }
}
