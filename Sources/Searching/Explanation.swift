/// Why an article ranks where it does.
public struct Explanation: Sendable {
  /// A word or phrase of the query.
  public struct Part: Sendable {
    /// As it was typed.
    public let text: String
    /// What it adds to the article's weight.
    public let weight: Double
    /// How often it stands in the article's headline and body.
    public let occurrences: Int
    /// How many articles of the archive have it.
    public let articles: Int
  }

  /// The parts that the article has, as the query has them.
  public let parts: [Part]
  /// What is added for words that the best articles use; 0 where the query is not ranked by them.
  public let feedback: Double
  /// What the weight is multiplied by for the article's age, where that counts.
  public let ageFactor: Double?
  /// The weight that it is ranked by.
  public let total: Double
}
