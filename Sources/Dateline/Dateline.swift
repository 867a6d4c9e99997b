/// Dateline as a library: index a folder of news articles and search it.
///
/// ```swift
/// import Dateline
///
/// let folder = IndexFolder(path: "Index")
/// try Rebuild(index: folder, sources: ["Corpus"]).run(builder: Version.current)
/// let searcher = try Searcher(Generation(publishedIn: folder))
/// let answer = try searcher.search(SearchRequest("Ream Naval Base"))
/// ```
@_exported import ArticleReading
@_exported import DatelineCore
