import Indexing
import Searching

/// How much of the machines an answer tells: all to who sits at the command line, nothing of folders and addresses to who asks
/// over the network.
package struct Disclosure {
  /// How the file of an article is named.
  let path: (String) -> String
  /// Whether what each address of a shard said is told.
  let tellsAddresses: Bool

  /// Paths and addresses as they are.
  package static var whole: Disclosure { Disclosure(path: { $0 }, tellsAddresses: true) }

  /// No addresses, and files named by `path`.
  package static func strangers(path: @escaping (String) -> String) -> Disclosure {
    Disclosure(path: path, tellsAddresses: false)
  }

  /// What a person should know of an answer.
  package func notices(_ answer: SearchResults) -> [String] {
    guard !tellsAddresses, let missing = answer.missing else { return answer.notices }
    return answer.notices.map { $0 == missing.description ? missing.withoutReasons : $0 }
  }
}

extension MissingShare {
  fileprivate var withoutReasons: String {
    "\(articles) of \(archiveArticles) articles (\(Int((share * 100).rounded())) %) were not searched: "
      + "a part of the archive cannot be asked now"
  }
}
