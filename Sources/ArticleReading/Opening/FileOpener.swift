import Articles

/// Finds out by its first bytes how a file is to be read, and by its name where it claims to be JSON and does not begin so.
enum FileOpener {
  /// So many layers of compression and archives may be around one another.
  static let mostLayers = 4

  static func reader(
    of file: SourceFile, format: ArticleFormat?, counter: ReadCounter, isKnown: @escaping KnownArticles
  ) throws(ArticlesError) -> any ArticleReader {
    try reader(
      of: try FileSource(path: file.location, counter: counter), file: file, format: format, layers: 0,
      isKnown: isKnown)
  }

  /// - Parameter layers: How many compressions and archives the source came out of.
  static func reader(
    of source: any ByteSource, file: SourceFile, format: ArticleFormat?, layers: Int,
    isKnown: @escaping KnownArticles
  ) throws(ArticlesError) -> any ArticleReader {
    var window = ByteWindow(source)
    try window.fill(toAtLeast: 4)
    if let inner = try decompressed(window, file: file) {
      guard layers < mostLayers else {
        throw .badCompression(
          path: file.path, reason: "more than \(mostLayers) layers of compression or archives")
      }
      return try reader(of: inner, file: file, format: format, layers: layers + 1, isKnown: isKnown)
    }
    if let (charset, length) = Charset.wideMark(of: window.prefix(min(window.count, 4))) {
      window.drop(length)
      if let text = CharsetSource(WindowSource(window), charset: charset) { window = ByteWindow(text) }
    }
    let format = if let format { format } else { try FormatSniffer.format(of: &window, file: file) }
    return try reader(of: format, window, file: file, layers: layers, isKnown: isKnown)
  }

  private static func decompressed(
    _ window: ByteWindow, file: SourceFile
  ) throws(ArticlesError) -> (any ByteSource)? {
    if window.count >= 2, window[0] == 0x1F, window[1] == 0x8B {
      let compressed = CountingSource(WindowSource(window))
      return RatioLimit(try GzipSource(compressed, path: file.path), from: compressed, path: file.path)
    }
    if window.count >= 4, Array(window.prefix(4)) == [0x28, 0xB5, 0x2F, 0xFD] {
      let compressed = CountingSource(WindowSource(window))
      return RatioLimit(try ZstdSource(compressed, path: file.path), from: compressed, path: file.path)
    }
    return nil
  }

  private static func reader(
    of format: ArticleFormat, _ window: ByteWindow, file: SourceFile, layers: Int,
    isKnown: @escaping KnownArticles
  ) throws(ArticlesError) -> any ArticleReader {
    var window = window
    switch format {
    case .text: return WireCopyReader(window, file: file, isKnown: isKnown)
    case .markdown: return WireCopyReader(window, file: file, isMarkdown: true, isKnown: isKnown)
    case .json: return JSONArticleReader(window, file: file, isKnown: isKnown)
    case .html: return FingerprintingReader(HTMLArticleReader(window, file: file))
    case .xml:
      let charset = Charset.ofText(
        window.prefix(window.count), declared: try MarkupSniffer.charset(of: &window))
      let (text, source) = inUTF8(window, charset: charset)
      return FingerprintingReader(XMLArticleReader(text, file: file, source: source, isSGML: false))
    case .reuters:
      try MarkupSniffer.dropDocumentType(from: &window)
      let (text, source) = inUTF8(window, charset: "UTF-8")
      return FingerprintingReader(XMLArticleReader(text, file: file, source: source, isSGML: true))
    case .csv, .tsv:
      let charset = try MarkupSniffer.charset(of: &window)
      let (text, source) = inUTF8(window, charset: charset)
      return FingerprintingReader(
        try CSVArticleReader(text, file: file, source: source, delimiter: format == .tsv ? "\t" : nil))
    case .mail: return FingerprintingReader(MailArticleReader(window, file: file))
    case .telex: return FingerprintingReader(TelexReader(window, file: file))
    case .warc: return FingerprintingReader(WARCArticleReader(window, file: file))
    case .archive:
      return try ArchiveArticleReader(WindowSource(window), file: file, layers: layers, isKnown: isKnown)
    }
  }

  private static func inUTF8(_ window: ByteWindow, charset: String) -> (ByteWindow, CharsetSource?) {
    var window = window
    if window.count >= 3, Array(window.prefix(3)) == [0xEF, 0xBB, 0xBF] { window.drop(3) }
    let bytes = WindowSource(window)
    guard let source = CharsetSource(bytes, charset: charset) ?? CharsetSource(bytes, charset: "UTF-8") else {
      return (ByteWindow(bytes), nil)
    }
    return (ByteWindow(source), source)
  }
}
