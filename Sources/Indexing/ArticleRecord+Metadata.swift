import Articles

/// The metadata of an article inside its record: a length, 0 when there is none, and the fields one after another.
extension ArticleRecord {
  static func append(_ metadata: ArticleMetadata, to bytes: inout [UInt8]) {
    guard metadata != ArticleMetadata() else {
      bytes.append(0)
      return
    }
    var fields: [UInt8] = []
    append(fields: metadata, to: &fields)
    append(number: UInt64(fields.count), to: &bytes)
    bytes += fields
  }

  private static func append(fields metadata: ArticleMetadata, to bytes: inout [UInt8]) {
    append(metadata.subheadline, to: &bytes)
    append(metadata.slugline, to: &bytes)
    append(optional: metadata.urgency, to: &bytes)
    append(optional: metadata.version, to: &bytes)
    append(metadata.created, to: &bytes)
    append(metadata.embargo, to: &bytes)
    append(metadata.rights, to: &bytes)
    append(metadata.provider, to: &bytes)
    for names in [
      metadata.subjects, metadata.genres, metadata.places, metadata.people, metadata.organisations,
    ] {
      append(number: UInt64(names.count), to: &bytes)
      for name in names {
        append(name.code, to: &bytes)
        append(name.name, to: &bytes)
      }
    }
    append(number: UInt64(metadata.captions.count), to: &bytes)
    for caption in metadata.captions { append(caption, to: &bytes) }
  }

  /// A number that may be missing: 0, or 1 more than itself. Negative numbers are none.
  private static func append(optional number: Int?, to bytes: inout [UInt8]) {
    append(number: number.map { $0 < 0 ? 0 : UInt64($0) + 1 } ?? 0, to: &bytes)
  }
}

extension ArticleRecord.Reader {
  mutating func metadata() throws(IndexError) -> ArticleMetadata {
    let fields = try slice()
    guard !fields.isEmpty else { return ArticleMetadata() }
    var reader = Self(bytes: UnsafeRawBufferPointer(fields))
    return try reader.metadataFields()
  }

  private mutating func metadataFields() throws(IndexError) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    metadata.subheadline = try optionalText()
    metadata.slugline = try optionalText()
    metadata.urgency = try optionalNumber()
    metadata.version = try optionalNumber()
    metadata.created = try date()
    metadata.embargo = try date()
    metadata.rights = try optionalText()
    metadata.provider = try optionalText()
    metadata.subjects = try names()
    metadata.genres = try names()
    metadata.places = try names()
    metadata.people = try names()
    metadata.organisations = try names()
    let captions = try number()
    for _ in 0..<captions { metadata.captions.append(try text()) }
    return metadata
  }

  private mutating func optionalNumber() throws(IndexError) -> Int? {
    let number = try number()
    return number == 0 ? nil : Int(clamping: number - 1)
  }

  private mutating func names() throws(IndexError) -> [CodedName] {
    let count = try number()
    var names: [CodedName] = []
    // Each takes two bytes at least, so a damaged count ends at the end of the record.
    for _ in 0..<count {
      let code = try optionalText()
      names.append(CodedName(code: code, name: try optionalText()))
    }
    return names
  }
}
