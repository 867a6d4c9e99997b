import Articles

/// An article of NITF 3.x, by itself or inside NewsML or ninjs.
enum NITFArticle {
  static func draft(of nitf: MarkupElement) -> ItemDraft {
    var draft = ItemDraft()
    let head = nitf.first("head")
    let body = nitf.first("body")
    let top = body?.first("body.head")
    let content = body?.first("body.content")
    // The misspelling is NITF's own, and not everybody follows it.
    let lines = top?.first("hedline") ?? top?.first("headline")
    draft.article.title =
      FeedText.line(lines?.first("hl1")) ?? FeedText.line(head?.first("title"))
      ?? FeedText.line(content?.first("hl1")) ?? ""
    let second = FeedText.line(lines?.first("hl2"))
    draft.article.metadata.subheadline = second == draft.article.title ? nil : second
    draft.byline = byline(in: top)
    draft.article.dateline = top?.first("dateline").flatMap(dateline)
    draft.article.language = nitf["xml:lang"] ?? body?["xml:lang"] ?? content?["xml:lang"] ?? nitf["baselang"]
    if let docdata = head?.first("docdata") { readDocumentData(docdata, into: &draft) }
    readHead(head, into: &draft)
    draft.article.source =
      top?.first("distributor")?.oneLine ?? head?.first("pubdata")?["name"]
      ?? draft.article.source
    if draft.article.date == nil {
      draft.article.date = draft.date(
        top?.first("dateline", "story.date")?["norm"] ?? head?.first("pubdata")?["date.publication"],
        "story.date")
    }
    if let rights = top?.first("rights")?.oneLine { draft.article.metadata.rights = rights }
    if let content { readContent(content, into: &draft) }
    if draft.paragraphs.isEmpty, let abstract = top?.first("abstract") {
      draft.paragraphs = DisguisedText.paragraphs(of: abstract)
    }
    draft.article.credits = body?.first("body.end", "tagline")?.oneLine
    draft.ignored = ignored(in: nitf)
    return draft
  }

  /// The text, without pictures, whose captions are kept apart.
  static func readContent(_ content: MarkupElement, into draft: inout ItemDraft) {
    draft.paragraphs = DisguisedText.paragraphs(of: content, skipping: { $0.name == "media" })
    for media in content.descendants("media") {
      draft.article.metadata.captions += media.all("media-caption").compactMap(\.oneLine)
    }
    if let noted = content.descendants("byline").first?.oneLine, draft.byline == nil { draft.byline = noted }
    readMarkedNames(content, into: &draft)
  }

  /// People and organisations that the desk marked in the running text. Places are marked where they are named in passing too.
  private static func readMarkedNames(_ content: MarkupElement, into draft: inout ItemDraft) {
    func add(_ element: String, to known: inout [CodedName]) {
      var seen = Set(known.map(\.name))
      for marked in content.descendants(element) {
        guard var name = marked.oneLine else { continue }
        for ending in ["'s", "’s"] where name.hasSuffix(ending) { name.removeLast(2) }
        if seen.insert(name).inserted { known.append(CodedName(code: code(of: marked), name: name)) }
      }
    }
    add("person", to: &draft.article.metadata.people)
    add("org", to: &draft.article.metadata.organisations)
  }

  private static func code(of element: MarkupElement) -> String? {
    element["idsrc"].flatMap { source in element["value"].map { "\(source):\($0)" } } ?? element["value"]
  }

  // MARK: Parts

  /// `By ANN LEE` with her title behind a comma.
  private static func byline(in top: MarkupElement?) -> String? {
    let lines = top?.all("byline").compactMap { byline -> String? in
      let title = byline.first("byttl")?.oneLine
      var names = byline.nodes.compactMap { node -> String? in
        switch node {
        case .text(let text): text
        case .element(let element) where element.name == "byttl": nil
        case .element(let element): " " + element.rawText + " "
        }
      }.joined()
      names = OneLine.of(names).replacing(" ,", with: ",")
      while let last = names.last, last == "," { names.removeLast() }
      return OneLine.nonEmpty([names, title ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    guard let lines, !lines.isEmpty else { return nil }
    return lines.joined(separator: "; ")
  }

  private static func dateline(_ element: MarkupElement) -> String? {
    let text = element.nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let inner): inner.rawText + " "
      }
    }
    let line = FoldedText.of(text.joined()).replacing(" ,", with: ",")
    // Some write the bare time stamp again.
    return line.contains(where: \.isLetter) && PublicationDate(parsing: line) == nil ? line : nil
  }

  private static func readDocumentData(_ data: MarkupElement, into draft: inout ItemDraft) {
    draft.article.id = data.first("doc-id")?["id-string"] ?? ""
    draft.article.source = data.first("doc-id")?["regsrc"]
    let issued = data.first("date.issue")
    draft.article.date = draft.date(issued?["norm"] ?? issued?.oneLine, "date.issue")
    // A release later than the issue is an embargo.
    let release = draft.date(data.first("date.release")?["norm"], "date.release")
    if let release {
      let issue = draft.article.date?.secondsSinceEpoch ?? .min
      if release.secondsSinceEpoch > issue { draft.article.metadata.embargo = release }
      draft.article.date = draft.article.date ?? release
    }
    draft.article.metadata.urgency = ItemDraft.number(data.first("urgency")?["ed-urg"])
    draft.article.metadata.slugline = data.first("du-key")?["key"]
    draft.take(status: data["management-status"])
    if let copyright = data.first("doc.copyright") {
      let parts = [copyright["year"], copyright["holder"]].compactMap { $0 }
      draft.article.metadata.rights = parts.isEmpty ? nil : "© " + parts.joined(separator: " ")
      draft.article.source = draft.article.source ?? copyright["holder"]
    }
    draft.article.source =
      draft.article.source ?? data.first("doc.rights")?["owner"]
      ?? data.first("del-list", "from-src")?["src-name"]
    for keyword in data.first("key-list")?.all("keyword") ?? [] {
      if let name = keyword["key"] { draft.article.metadata.subjects.append(CodedName(name: name)) }
    }
    for place in data.all("evloc") {
      var parts: [String] = []
      for part in ["city", "county-dist", "state-prov"].compactMap({ OneLine.nonEmpty(place[$0]) })
      where !parts.contains(part) { parts.append(part) }
      if !parts.isEmpty {
        draft.article.metadata.places.append(CodedName(name: parts.joined(separator: ", ")))
      }
      // The code is of the country, and not of the city in it.
      if let country = OneLine.nonEmpty(place["iso-cc"]) {
        draft.article.metadata.places.append(CodedName(code: "iso3166:\(country)"))
      }
    }
    for element in data.first("identified-content")?.children ?? [] { take(element, into: &draft) }
  }

  private static func readHead(_ head: MarkupElement?, into draft: inout ItemDraft) {
    for object in head?.all("tobject") ?? [] {
      for property in object.all("tobject.property") {
        if let name = property["tobject.property.type"] {
          draft.article.metadata.genres.append(CodedName(name: name))
        }
      }
      for subject in object.all("tobject.subject") {
        let name =
          subject["tobject.subject.detail"] ?? subject["tobject.subject.matter"]
          ?? subject["tobject.subject.type"]
        let code = subject["tobject.subject.refnum"].map { "subj:\($0)" }
        guard code != nil || name != nil else { continue }
        draft.article.metadata.subjects.append(CodedName(code: code, name: name))
      }
    }
  }

  /// A person, organisation, place or class that the desk marked.
  private static func take(_ element: MarkupElement, into draft: inout ItemDraft) {
    let code = code(of: element)
    let name = element.oneLine ?? (element.name == "classifier" ? element["value"] : nil)
    guard name != nil || code != nil else { return }
    let coded = CodedName(code: code, name: name)
    switch element.name {
    case "person": draft.article.metadata.people.append(coded)
    case "org": draft.article.metadata.organisations.append(coded)
    case "location", "city", "country", "state", "region": draft.article.metadata.places.append(coded)
    case "classifier", "object.title", "event": draft.article.metadata.subjects.append(coded)
    default: draft.ignored.append(element.name)
    }
  }

  private static let read: Set<String> = [
    "head", "title", "docdata", "doc-id", "date.issue", "date.release", "urgency", "du-key", "doc.copyright",
    "doc.rights", "del-list", "from-src", "headline",
    "key-list", "keyword", "evloc", "identified-content", "person", "org", "location", "classifier",
    "tobject",
    "tobject.subject", "tobject.property", "pubdata", "body", "body.head", "hedline", "hl1", "hl2", "byline",
    "byttl", "distributor", "dateline", "story.date", "rights", "abstract", "body.end", "tagline",
  ]

  private static func ignored(in nitf: MarkupElement) -> [String] {
    IgnoredNames.of(
      nitf, read: read, whole: ["body.content", "byline", "dateline", "hedline", "person", "location"])
  }
}
