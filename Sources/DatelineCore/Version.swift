/// Which Dateline this is.
public enum Version {
  /// The release, as in `CHANGELOG.md`.
  public static let current = "0.1.0"
}
