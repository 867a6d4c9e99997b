/// Stands between a new generation and its publication: a night that lost much is more likely a fault than news.
///
/// Where nothing is published yet there is nothing to lose.
struct PublicationGuard {
  var allowsShrink = false
  var allowsFailures = false

  /// - Throws: ``IndexError/shrunk(from:to:)`` when more than a tenth of the articles would go, ``IndexError/failedFiles(failed:of:)`` when more than one
  ///   file in twenty could not be read.
  func check(_ read: SourceReading, published: Manifest?) throws(IndexError) {
    guard let published else { return }
    let (before, after) = (published.counts.articles, read.counts.articles)
    if !allowsShrink, (before - after) * 10 > before { throw .shrunk(from: before, to: after) }
    let files = max(read.counts.files, read.failedFiles)
    if !allowsFailures, read.failedFiles * 20 > files {
      throw .failedFiles(failed: read.failedFiles, of: files)
    }
  }
}
