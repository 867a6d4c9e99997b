/// The language of an article whose sender does not name it.
enum LanguageGuess {
  static func language(of article: Article) -> String? { nil }
}
