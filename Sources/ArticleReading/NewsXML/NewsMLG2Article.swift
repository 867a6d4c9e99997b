import Articles

/// A news item or package of NewsML-G2, alone or inside a news message.
struct NewsMLG2Article {
  private let item: MarkupElement
  private let meta: MarkupElement?
  private let content: MarkupElement?
  /// Names that the item gives to codes.
  private let names: [String: String]
  /// Types that the item gives to codes.
  private let types: [String: String]
  private let root: MarkupElement?

  init(_ item: MarkupElement, root: MarkupElement?) {
    self.item = item
    self.root = root
    meta = item.first("itemMeta")
    content = item.first("contentMeta")
    var names: [String: String] = [:]
    var types: [String: String] = [:]
    for assertion in item.all("assert") {
      guard let code = assertion["qcode"] ?? assertion["uri"] else { continue }
      names[code] = assertion.first("name")?.oneLine
      types[code] = types[code] ?? assertion["type"]
    }
    self.names = names
    self.types = types
  }

  func draft() -> ItemDraft {
    var draft = ItemDraft()
    draft.article.id = item["guid"] ?? ""
    draft.article.metadata.version = ItemDraft.number(item["version"])
    readItemMeta(into: &draft)
    readContentMeta(into: &draft)
    readRights(into: &draft)
    readContent(into: &draft)
    readPackage(into: &draft)
    if draft.paragraphs.isEmpty {
      draft.paragraphs = descriptions()
      if isMedia { draft.article.metadata.captions = draft.paragraphs }
    }
    draft.article.source = source()
    draft.article.language = language(found: draft.article.language)
    if let assets = item.first("assetSet") { captions(in: assets, into: &draft) }
    draft.ignored = IgnoredNames.of(item, read: Self.read, whole: Self.whole)
    return draft
  }

  // MARK: Metadata

  private func readItemMeta(into draft: inout ItemDraft) {
    draft.take(status: meta?.first("pubStatus")?["qcode"] ?? meta?.first("pubStatus")?["uri"])
    let created = meta?.first("firstCreated") ?? content?.first("contentCreated")
    draft.article.metadata.created = draft.date(created?.oneLine, "firstCreated")
    draft.article.date =
      draft.date(meta?.first("versionCreated")?.oneLine, "versionCreated")
      ?? draft.date(content?.first("contentModified")?.oneLine, "contentModified")
      ?? draft.article.metadata.created
    draft.article.metadata.embargo = draft.date(meta?.first("embargoed")?.oneLine, "embargoed")
    draft.article.metadata.provider = meta?.first("provider").flatMap(label)
    draft.article.url =
      meta?.all("link").first { $0["rel"]?.hasSuffix("canonical") == true }?["href"]
      ?? item.first("link")?["href"]
    if draft.article.title.isEmpty { draft.article.title = meta?.first("title")?.oneLine ?? "" }
  }

  private func readContentMeta(into draft: inout ItemDraft) {
    guard let content else { return }
    let headlines = content.all("headline")
    let main = headlines.first { Self.role($0).map { $0.hasSuffix("main") || $0.hasSuffix("hl1") } ?? true }
    if let title = FeedText.line(main ?? headlines.first) { draft.article.title = title }
    draft.article.metadata.subheadline =
      headlines.first { $0 !== main && Self.role($0)?.contains("sub") == true }?.oneLine
    draft.article.metadata.slugline = content.first("slugline")?.oneLine
    draft.article.metadata.urgency = ItemDraft.number(content.first("urgency")?.oneLine)
    let bylines = content.all("by").compactMap(\.oneLine)
    draft.byline = bylines.isEmpty ? nil : bylines.joined(separator: "; ")
    let creators = content.all("creator").compactMap { $0.first("name")?.oneLine }.filter(Self.isName)
    draft.creator = creators.isEmpty ? nil : creators.joined(separator: "; ")
    // Some write the time of the item there, which is no dateline.
    let dateline = content.first("dateline")?.oneLine
    draft.article.dateline = dateline?.first?.isNumber == true ? nil : dateline
    draft.article.metadata.places = content.all("located").compactMap(coded)
    draft.article.metadata.genres = content.all("genre").compactMap(coded)
    for subject in content.all("subject") {
      guard let name = coded(subject) else { continue }
      let type = subject["type"] ?? name.code.flatMap { types[$0] } ?? ""
      switch type.split(separator: ":").last.map({ $0.lowercased() }) {
      case "person": draft.article.metadata.people.append(name)
      case "organisation", "organization", "org": draft.article.metadata.organisations.append(name)
      case "geoarea", "poi", "place", "city", "country", "statprov":
        draft.article.metadata.places.append(name)
      default: draft.article.metadata.subjects.append(name)
      }
    }
    for keyword in content.all("keyword") {
      if let word = keyword.oneLine { draft.article.metadata.subjects.append(CodedName(name: word)) }
    }
  }

  private func readRights(into draft: inout ItemDraft) {
    guard let rights = item.first("rightsInfo") else { return }
    var lines = (rights.all("copyrightNotice") + rights.all("usageTerms")).compactMap(\.oneLine)
    if lines.isEmpty, let holder = rights.first("copyrightHolder").flatMap(label) { lines = ["© " + holder] }
    draft.article.metadata.rights = lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func source() -> String? {
    let provider = meta?.first("provider")
    let credit = content?.first("creditline")?.oneLine.map { line in
      // `Wire–` waits for a second agency.
      OneLine.of(String(line.reversed().drop { "-–— /".contains($0) }.reversed()))
    }
    return OneLine.nonEmpty(credit) ?? content?.first("infoSource").flatMap(label)
      ?? provider.flatMap(nameOrLiteral)
      ?? item.first("rightsInfo", "copyrightHolder").flatMap(nameOrLiteral)
      ?? provider.flatMap(label)
  }

  private func language(found inline: String?) -> String? {
    content?.first("language")?["tag"] ?? content?["xml:lang"] ?? item["xml:lang"] ?? inline
      ?? root?["xml:lang"]
  }

  // MARK: Text

  private func readContent(into draft: inout ItemDraft) {
    guard let set = item.first("contentSet") else { return }
    for part in set.all("inlineXML", "inlineData") where draft.paragraphs.isEmpty {
      if let nitf = part.first("nitf") {
        take(NITFArticle.draft(of: nitf), into: &draft)
      } else if let body = part.first("BODY"), body.first("TEXT") != nil {
        take(TTNITFArticle.draft(of: body), into: &draft)
      } else if part.children.contains(where: { !$0.children.isEmpty }), !MarkupText.hasBlocks(in: part) {
        draft.paragraphs = StructuredText.paragraphs(of: part)
      } else if part.name == "inlineXML" || !part.children.isEmpty {
        if draft.article.language == nil { draft.article.language = part.first("html")?["xml:lang"] }
        draft.paragraphs = Self.story(in: part)
      } else {
        draft.paragraphs = Self.paragraphs(of: part)
      }
    }
  }

  /// Text inside one element: plain, or HTML in disguise.
  private static func paragraphs(of part: MarkupElement) -> [String] {
    guard part["encoding"] == nil else { return [] }
    return DisguisedText.paragraphs(of: part.rawText, type: part["contenttype"])
  }

  /// The story of inline XHTML. What some put into its header, their headline and filing, they say in the item too.
  private static func story(in part: MarkupElement) -> [String] {
    let body = part.first("html", "body") ?? part.first("body")
    let header = body?.first("header")
    return DisguisedText.paragraphs(
      of: part, skipping: { $0 === header || $0.name == "nav" || $0.name == "footer" })
  }

  /// What inline NITF says, where the item itself is silent.
  private func take(_ inner: ItemDraft, into draft: inout ItemDraft) {
    draft.paragraphs = inner.paragraphs
    if draft.article.title.isEmpty { draft.article.title = inner.article.title }
    if draft.article.language == nil { draft.article.language = inner.article.language }
    draft.byline = draft.byline ?? inner.byline
    draft.article.dateline = draft.article.dateline ?? inner.article.dateline
    draft.article.credits = inner.article.credits
    draft.article.metadata.captions += inner.article.metadata.captions
    let subheadline = draft.article.metadata.subheadline ?? inner.article.metadata.subheadline
    draft.article.metadata.subheadline = subheadline
  }

  /// A package tells its parts by headline and description.
  private func readPackage(into draft: inout ItemDraft) {
    guard item.name == "packageItem", let groups = item.first("groupSet") else { return }
    for reference in groups.descendants("itemRef") {
      let text = [reference.first("headline")?.oneLine ?? reference.first("title")?.oneLine]
      draft.paragraphs += (text + reference.all("description").map(\.oneLine)).compactMap { $0 }
    }
  }

  /// Whether the item is a picture, a film or a sound.
  private var isMedia: Bool {
    let kind = meta?.first("itemClass").flatMap { $0["qcode"] ?? $0["uri"] }?.lowercased() ?? ""
    return ["picture", "graphic", "video", "audio", "animation", "photo"].contains(where: kind.hasSuffix)
  }

  /// Descriptions serve where an item has no text: of pictures, they are the captions.
  private func descriptions() -> [String] {
    content?.all("description").filter { $0.oneLine != nil }.flatMap { DisguisedText.paragraphs(of: $0) }
      ?? []
  }

  private func captions(in assets: MarkupElement, into draft: inout ItemDraft) {
    for description in assets.descendants("description", "caption") {
      if let line = description.oneLine { draft.article.metadata.captions.append(line) }
    }
  }

  // MARK: Names and codes

  private static func role(_ element: MarkupElement) -> String? { element["role"]?.lowercased() }

  /// Whether a creator is somebody, and not the name or number that a system knows him by.
  private static func isName(_ text: String) -> Bool {
    text.contains(" ") || (text.first?.isUppercase == true && text.contains(where: \.isLowercase))
  }

  private func nameOrLiteral(_ element: MarkupElement) -> String? {
    let english = element.all("name").first { $0["xml:lang"]?.hasPrefix("en") == true }
    return (english ?? element.first("name"))?.oneLine ?? OneLine.nonEmpty(element["literal"])
  }

  private func label(_ element: MarkupElement) -> String? {
    nameOrLiteral(element)
      ?? element["qcode"].map {
        names[$0] ?? String($0[($0.lastIndex(of: ":").map($0.index(after:)) ?? $0.startIndex)...])
      }
  }

  private func coded(_ element: MarkupElement) -> CodedName? {
    let code = element["qcode"] ?? element["uri"]
    let name = nameOrLiteral(element) ?? code.flatMap { names[$0] }
    return code == nil && name == nil ? nil : CodedName(code: code, name: name)
  }

  private static let whole: Set<String> = [
    "headline", "slugline", "name", "description", "located", "subject", "genre", "creator", "infoSource",
    "provider", "inlineXML", "inlineData", "groupSet", "assert", "by", "keyword", "copyrightNotice",
    "usageTerms",
    "copyrightHolder", "pubStatus", "assetSet",
  ]

  private static let read: Set<String> = [
    "rightsInfo", "itemMeta", "contentMeta", "contentSet", "versionCreated", "firstCreated", "contentCreated",
    "contentModified", "embargoed", "title", "language", "urgency", "dateline", "creditline", "link",
  ]
}
