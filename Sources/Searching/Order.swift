/// How articles are ordered. Of equals the newest come first, the undated last, so that pages neither repeat nor skip.
public enum Order: String, Sendable, CaseIterable {
  /// Best first.
  case relevance
  /// Latest first, the undated last.
  case newest
  /// Earliest first, the undated last.
  case oldest
}
