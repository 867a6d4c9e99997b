import Xapian

/// What in an index tells where words stand.
enum PhraseMatching: Sendable {
  /// The forward lists, which decide a phrase as written.
  case forwardLists
  /// Xapian's table of positions, which knows stems alone, so that the text decides; all that databases on other machines can be asked by.
  case positions
}

extension Database {
  /// A posting source of ours runs in no server of Xapian's.
  var phrases: PhraseMatching { isRemote ? .positions : .forwardLists }
}
