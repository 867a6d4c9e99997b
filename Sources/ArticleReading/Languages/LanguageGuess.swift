import Articles

/// The language of an article whose sender does not name it: by its script, and by the small words that a language cannot
/// do without.
enum LanguageGuess {
  /// So much of a text is enough.
  private static let mostWords = 160
  private static let fewestWords = 8
  private static let fewestDifferent = 5

  /// A BCP 47 tag, or `nil` where the text is too short or no language stands out.
  static func language(of article: Article) -> String? {
    language(of: article.body.utf8.count < 200 ? article.title + "\n" + article.body : article.body)
  }

  static func language(of text: String) -> String? {
    var text = text
    var scan = WordKeys(most: mostWords)
    text.withUTF8 { scan.read($0) }
    guard let script = scan.scripts.leading else { return nil }
    if let only = script.language { return only }
    guard scan.keys.count >= fewestWords else { return nil }
    return leading(
      of: scan.keys, among: script == .cyrillic ? FunctionWordTable.cyrillic : FunctionWordTable.latin)
  }

  /// The language whose words stand out; a word that several languages have counts for each a part.
  private static func leading(of words: [UInt64], among table: FunctionWordTable) -> String? {
    var scores = [Double](repeating: 0, count: table.languages.count)
    // A table of prices has a word or two again and again; a text has several.
    var different = [Int](repeating: 0, count: table.languages.count)
    var isSeen = [Bool](repeating: false, count: table.owners.count)
    for key in words {
      guard let word = table.word(of: key) else { continue }
      let owners = table.owners[word]
      let isNew = !isSeen[word]
      isSeen[word] = true
      for owner in owners {
        scores[owner] += 1 / Double(owners.count)
        if isNew { different[owner] += 1 }
      }
    }
    var first = 0
    for index in scores.indices where scores[index] > scores[first] { first = index }
    let second = scores.indices.filter { $0 != first }.map { scores[$0] }.max() ?? 0
    // A tenth of any running text are such words, and near relatives come close.
    guard scores[first] >= 0.07 * Double(words.count), scores[first] >= 2, scores[first] > second * 1.15,
      different[first] >= min(fewestDifferent, words.count / 4)
    else {
      return nil
    }
    return table.languages[first]
  }
}
