import Articles

/// Reads the files inside a zip or tar file, each as if it lay in a folder of the archive's name.
struct ArchiveArticleReader: ArticleReader {
  private let stream: ArchiveStream
  private let file: SourceFile
  private let layers: Int
  private let isKnown: KnownArticles
  private var inner: (any ArticleReader)?
  private var innerFile: SourceFile?
  private var isAtEnd = false
  private(set) var ignored: [String] = []

  init(_ source: any ByteSource, file: SourceFile, layers: Int, isKnown: @escaping KnownArticles)
    throws(ArticlesError)
  {
    self.isKnown = isKnown
    guard layers < FileOpener.mostLayers else {
      throw .badCompression(
        path: file.path, reason: "more than \(FileOpener.mostLayers) layers of compression or archives")
    }
    stream = try ArchiveStream(source, path: file.path)
    self.file = file
    self.layers = layers
  }

  mutating func next() throws(ArticlesError) -> SourceEvent? {
    while true {
      if let event = nextOfEntry() { return event }
      guard !isAtEnd else { return nil }
      let entry: ArchiveStream.Entry?
      do throws(ArticlesError) { entry = try stream.next() } catch {
        isAtEnd = true
        throw error
      }
      guard let entry else { return nil }
      if let problem = start(entry) { return .problem(problem) }
    }
  }

  private mutating func nextOfEntry() -> SourceEvent? {
    guard var current = inner, let innerFile else { return nil }
    inner = nil
    do throws(ArticlesError) {
      guard let event = try current.next() else { return nil }
      ignored = current.ignored
      inner = current
      return event
    } catch {
      return .problem(ReadProblem(error, in: innerFile))
    }
  }

  private mutating func start(_ entry: ArchiveStream.Entry) -> ReadProblem? {
    let parts = entry.path.split(separator: "/").filter { $0 != "." }
    let leaves = entry.path.hasPrefix("/") || parts.contains("..") || entry.path.contains("\\")
    if leaves {
      return ReadProblem(
        path: file.path, isSkip: true,
        "the path \"\(OneLine.of(String(entry.path.prefix(200))))\" leads out of the archive. Pack it with plain paths; "
          + "the file was left out.")
    }
    let path = OneLine.of(parts.joined(separator: "/"))
    guard !parts.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }), SourceFile.isArticles(path)
    else {
      return nil
    }
    let entryFile = file.entry(named: path)
    innerFile = entryFile
    let source = RatioLimit(ArchiveEntrySource(stream), from: stream.compressed, path: entryFile.path)
    do throws(ArticlesError) {
      inner = try FileOpener.reader(
        of: source, file: entryFile, format: nil, layers: layers + 1, isKnown: isKnown)
      return nil
    } catch {
      return ReadProblem(error, in: entryFile)
    }
  }
}
