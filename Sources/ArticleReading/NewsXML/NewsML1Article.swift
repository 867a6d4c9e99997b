import Articles

/// A news item of NewsML 1.x: components inside components, of which one holds the text.
enum NewsML1Article {
  static func draft(of item: MarkupElement, root: MarkupElement?) -> ItemDraft {
    var draft = ItemDraft()
    readIdentity(item, into: &draft)
    readManagement(item.first("NewsManagement"), into: &draft)
    let components = item.descendants("NewsComponent")
    for component in components { read(component, into: &draft) }
    draft.article.metadata.subjects = draft.article.metadata.subjects.withoutRepeats
    draft.article.metadata.genres = draft.article.metadata.genres.withoutRepeats
    draft.article.metadata.places = draft.article.metadata.places.withoutRepeats
    let own = components.isEmpty ? [item] : components
    draft.paragraphs = NewsML1Text.story(in: own)
    readNITF(components, into: &draft)
    nameSubjects(of: item, in: &draft)
    let label = item.first("Identification", "NameLabel").flatMap(folded)
    draft.article.metadata.slugline = draft.article.metadata.slugline ?? label
    draft.article.metadata.urgency =
      draft.article.metadata.urgency
      ?? ItemDraft.number(root?.first("NewsEnvelope", "Priority")?["FormalName"])
    if draft.article.source == nil {
      draft.article.source =
        root?.first("NewsEnvelope", "SentFrom", "Party")?["FormalName"]
        ?? item.first("Identification", "NewsIdentifier", "ProviderId")?.oneLine
    }
    draft.article.metadata.provider =
      draft.article.metadata.provider ?? root?.first("NewsEnvelope", "SentFrom", "Party")?["FormalName"]
      ?? item.first("Identification", "NewsIdentifier", "ProviderId")?.oneLine
    draft.ignored = IgnoredNames.of(item, read: Self.read, whole: Self.whole)
    return draft
  }

  /// The id is the public identifier without its revision, so that a revision replaces the one before.
  private static func readIdentity(_ item: MarkupElement, into draft: inout ItemDraft) {
    guard let identifier = item.first("Identification", "NewsIdentifier") else { return }
    let parts = ["ProviderId", "DateId", "NewsItemId"].map { identifier.first($0)?.oneLine ?? "" }
    draft.article.metadata.version = ItemDraft.number(identifier.first("RevisionId")?.oneLine)
    // Management, read later, knows the hour; it may be missing.
    draft.article.date = OneLine.nonEmpty(parts[1]).flatMap { PublicationDate(parsing: $0) }
    if parts.allSatisfy({ !$0.isEmpty }) {
      draft.article.id = "urn:newsml:" + parts.joined(separator: ":")
    } else {
      draft.article.id = identifier.first("PublicIdentifier")?.oneLine ?? parts[2]
    }
  }

  private static func readManagement(_ management: MarkupElement?, into draft: inout ItemDraft) {
    guard let management else { return }
    draft.take(status: management.first("Status")?["FormalName"])
    draft.article.metadata.created = draft.date(management.first("FirstCreated")?.oneLine, "FirstCreated")
    draft.article.date =
      draft.date(management.first("ThisRevisionCreated")?.oneLine, "ThisRevisionCreated")
      ?? draft.article.metadata.created ?? draft.article.date
    let urgency = management.first("Urgency")
    draft.article.metadata.urgency = ItemDraft.number(urgency?["FormalName"] ?? urgency?.oneLine)
    if management.first("Status")?["FormalName"]?.lowercased() == "embargoed" {
      if management.first("StatusWillChange", "DateAndTime")?.oneLine == nil {
        draft.losses.append(
          "the article is embargoed, but \"StatusWillChange\" does not say until when. Name the hour; it went in as published."
        )
      }
      draft.article.metadata.embargo = draft.date(
        management.first("StatusWillChange", "DateAndTime")?.oneLine, "StatusWillChange")
    }
  }

  // MARK: Components

  /// Headlines and descriptions stand in whichever component they belong to; outer ones come first.
  private static func read(_ component: MarkupElement, into draft: inout ItemDraft) {
    let role = NewsML1Text.role(of: component)
    if let lines = component.first("NewsLines") {
      if Self.isMedia(role, component) {
        draft.article.metadata.captions += lines.all("HeadLine").compactMap(folded)
      } else {
        if draft.article.title.isEmpty { draft.article.title = lines.first("HeadLine").flatMap(folded) ?? "" }
        let subheadline = draft.article.metadata.subheadline ?? lines.first("SubHeadLine").flatMap(folded)
        draft.article.metadata.subheadline = subheadline
        draft.byline = draft.byline ?? lines.first("ByLine")?.oneLine
        let dateline = lines.first("DateLine").flatMap(folded)
        if let dateline, isDateline(dateline) {
          draft.article.dateline = draft.article.dateline ?? dateline
        }
        let slugline = draft.article.metadata.slugline ?? lines.first("SlugLine")?.oneLine
        draft.article.metadata.slugline = slugline
        let rights = draft.article.metadata.rights ?? lines.first("CopyrightLine")?.oneLine
        draft.article.metadata.rights = rights
        for line in lines.all("KeywordLine") { addKeywords(line.oneLine, to: &draft) }
      }
    }
    if role == "caption" { draft.article.metadata.captions += NewsML1Text.text(of: component) }
    if role == "subheadline", draft.article.metadata.subheadline == nil {
      let lines = NewsML1Text.text(of: component)
      draft.article.metadata.subheadline = lines.isEmpty ? nil : lines.joined(separator: " · ")
    }
    readDescription(component.first("DescriptiveMetadata"), into: &draft)
    let provider = component.first("AdministrativeMetadata", "Provider", "Party")?["FormalName"]
    let source = component.first("AdministrativeMetadata", "Source", "Party")?["FormalName"] ?? provider
    draft.article.source =
      draft.article.source ?? OneLine.nonEmpty(source)
      ?? component.first("NewsLines", "CreditLine").flatMap(folded)
    draft.article.metadata.provider = draft.article.metadata.provider ?? OneLine.nonEmpty(provider)
    for metadata in component.all("Metadata") {
      // Keywords of the sender's own scheme; prices and tickers are none.
      for property in metadata.all("Property") {
        guard let name = property["FormalName"], name.lowercased().hasSuffix("keywords"),
          let value = property["Value"]
        else { continue }
        draft.article.metadata.subjects.append(CodedName(name: value))
      }
    }
  }

  private static func readDescription(_ metadata: MarkupElement?, into draft: inout ItemDraft) {
    guard let metadata else { return }
    draft.article.language = draft.article.language ?? metadata.first("Language")?["FormalName"]
    for genre in metadata.all("Genre") {
      if let name = genre["FormalName"] { draft.article.metadata.genres.append(CodedName(name: name)) }
    }
    for code in metadata.all("SubjectCode") {
      for subject in code.all("Subject", "SubjectMatter", "SubjectDetail") {
        if let number = subject["FormalName"] {
          draft.article.metadata.subjects.append(CodedName(code: "subj:\(number)"))
        }
      }
    }
    for keyword in metadata.all("Keyword", "KeyWord") {
      if let name = OneLine.nonEmpty(keyword["FormalName"] ?? keyword.oneLine) {
        draft.article.metadata.subjects.append(CodedName(name: name))
      }
    }
    for property in metadata.all("Property")
    where ["Keyword", "Topic"].contains(property["FormalName"] ?? "") {
      addKeywords(property["Value"], to: &draft)
    }
    for property in metadata.all("Property") where ["City", "Country"].contains(property["FormalName"] ?? "")
    {
      if let name = OneLine.nonEmpty(property["Value"]) {
        draft.article.metadata.places.append(CodedName(name: name))
      }
    }
    for location in metadata.all("Location") {
      let parts = location.all("Property").compactMap { $0["Value"] }
      if !parts.isEmpty {
        draft.article.metadata.places.append(CodedName(name: parts.joined(separator: ", ")))
      }
    }
  }

  /// Some put several into one field.
  private static func addKeywords(_ text: String?, to draft: inout ItemDraft) {
    for word in (text ?? "").split(separator: ";").compactMap({ OneLine.nonEmpty(String($0)) }) {
      draft.article.metadata.subjects.append(CodedName(name: word))
    }
  }

  /// Some write nothing but the day there: `4/4/2018`, `January 21`.
  private static func isDateline(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    let isDay =
      words.contains { MonthName.number(of: $0) != nil }
      && words.allSatisfy { MonthName.number(of: $0) != nil || $0.allSatisfy(\.isNumber) }
    return line.contains(where: \.isLetter) && line.first?.isNumber != true && !isDay
      && PublicationDate(parsing: line) == nil
  }

  /// Gives subjects the names that the item's own topics have for their codes, English before others.
  private static func nameSubjects(of item: MarkupElement, in draft: inout ItemDraft) {
    var names: [String: String] = [:]
    for topic in item.descendants("Topic") {
      guard let code = topic.first("FormalName")?.oneLine else { continue }
      let descriptions = topic.all("Description").filter { $0["Variant"] == nil || $0["Variant"] == "Name" }
      let english = descriptions.first { $0["xml:lang"]?.hasPrefix("en") == true } ?? descriptions.first
      names[code] = english?.oneLine
    }
    guard !names.isEmpty else { return }
    for (index, subject) in draft.article.metadata.subjects.enumerated() where subject.name == nil {
      let number = subject.code.map { String($0.drop { $0 != ":" }.dropFirst()) } ?? ""
      draft.article.metadata.subjects[index].name = names[number]
    }
  }

  /// Inline NITF fills what the lines of the item leave open.
  private static func readNITF(_ components: [MarkupElement], into draft: inout ItemDraft) {
    guard
      let nitf = components.lazy.flatMap({ $0.all("ContentItem") }).compactMap({
        $0.first("DataContent", "nitf")
      })
      .first
    else { return }
    let inner = NITFArticle.draft(of: nitf)
    if draft.article.title.isEmpty { draft.article.title = inner.article.title }
    draft.byline = draft.byline ?? inner.byline
    draft.article.dateline = draft.article.dateline ?? inner.article.dateline
    draft.article.metadata.captions += inner.article.metadata.captions
    draft.article.credits = inner.article.credits
  }

  private static func isMedia(_ role: String?, _ component: MarkupElement) -> Bool {
    if let role {
      return ["photo", "picture", "image", "video", "audio", "graphic", "logo", "multimedia"].contains {
        role.contains($0)
      }
    }
    let media = component.all("ContentItem").first?.first("MediaType")?["FormalName"]?.lowercased()
    return ["photo", "video", "audio", "graphic"].contains(media ?? "")
  }

  private static func folded(_ element: MarkupElement) -> String? {
    let text = FoldedText.of(element.rawText)
    return text.isEmpty ? nil : text
  }

  private static let whole: Set<String> = [
    "NewsLines", "DataContent", "Source", "Provider", "Language", "Genre", "SubjectCode", "Location",
    "Metadata", "Role",
    "Status", "StatusWillChange", "NewsIdentifier",
  ]

  private static let read: Set<String> = [
    "Identification", "NameLabel", "TopicSet", "Topic", "NewsManagement", "Property", "Keyword", "KeyWord",
    "FirstCreated", "ThisRevisionCreated", "Urgency", "NewsComponent",
    "AdministrativeMetadata", "DescriptiveMetadata", "ContentItem", "MimeType", "MediaType",
  ]
}
