import AnswerJSON
import DatelineCore

/// How the page and the API name the file of an article: below the source that was given to the rebuild, so that what they say
/// tells nothing of the folders of this machine.
///
/// A source that is a file, a file that was added from elsewhere, and an article of a shard, whose sources are not known here,
/// are named by the file alone.
struct SourcePaths {
  /// Each with the slash at its end, the longest first: of sources within one another the inner one is meant.
  private let folders: [String]

  init(_ sources: [String]) {
    folders = sources.map { $0.hasSuffix("/") ? $0 : $0 + "/" }.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// What is shown for a path.
  func shown(_ path: String) -> String {
    if let folder = folders.first(where: path.hasPrefix), path.utf8.count > folder.utf8.count {
      return String(path.dropFirst(folder.count))
    }
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Searcher {
  /// What answers over the network tell of this machine and those of the shards.
  var disclosure: Disclosure { .strangers(path: SourcePaths(generation.manifest.sources).shown) }

  /// The file of an article as the page names it.
  func shownPath(of article: Article) -> String {
    SourcePaths(generation.manifest.sources).shown(article.path)
  }
}
