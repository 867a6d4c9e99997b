import Articles

/// What the Associated Press says of a story in an entry of its Atom feeds, beside Atom: NITF as the content, and metadata of its own.
enum APEntry {
  /// Completes what Atom itself says; entries of other feeds are left as they are.
  static func read(_ entry: MarkupElement, into draft: inout ItemDraft) {
    if let nitf = entry.all("content").lazy.compactMap({ $0.first("nitf") }).first {
      take(NITFArticle.draft(of: nitf), into: &draft)
    }
    if let management = entry.first("apnm:NewsManagement") {
      draft.article.metadata.version = ItemDraft.number(
        management.first("apnm:ManagementSequenceNumber")?.oneLine)
      draft.take(status: management.first("apnm:PublishingStatus")?.oneLine)
    }
    guard let content = entry.first("apcm:ContentMetadata") else { return }
    let headline = content.first("apcm:HeadLine")?.oneLine ?? content.first("apcm:ExtendedHeadLine")?.oneLine
    if let headline { setTitle(headline, of: &draft) }
    draft.byline = draft.byline ?? content.first("apcm:ByLine")?.oneLine
    draft.article.dateline = draft.article.dateline ?? content.first("apcm:DateLine")?.oneLine
    draft.article.metadata.slugline =
      content.first("apcm:SlugLine")?.oneLine ?? draft.article.metadata.slugline
    draft.article.metadata.urgency = ItemDraft.number(content.first("apcm:Priority")?["Numeric"])
    draft.article.source = content.first("apcm:Source")?.oneLine ?? draft.article.source
    for subject in content.all("apcm:SubjectClassification") {
      guard let name = subject["Value"], name.count > 1 else { continue }
      draft.article.metadata.subjects.append(CodedName(code: subject["Id"], name: name))
    }
  }

  /// NITF is what was printed; Atom's title is the slug that a desk knows the story by.
  private static func take(_ inner: ItemDraft, into draft: inout ItemDraft) {
    draft.paragraphs = inner.paragraphs
    if !inner.article.title.isEmpty { setTitle(inner.article.title, of: &draft) }
    draft.byline = inner.byline ?? draft.byline
    draft.article.dateline = inner.article.dateline
    draft.article.source = inner.article.source ?? draft.article.source
    draft.article.credits = inner.article.credits
    draft.article.metadata.captions = inner.article.metadata.captions
    draft.article.metadata.people = inner.article.metadata.people
    draft.article.metadata.organisations = inner.article.metadata.organisations
    draft.article.metadata.places = inner.article.metadata.places
  }

  private static func setTitle(_ title: String, of draft: inout ItemDraft) {
    if draft.article.metadata.slugline == nil, draft.article.title != title, !draft.article.title.isEmpty {
      draft.article.metadata.slugline = draft.article.title
    }
    draft.article.title = title
  }
}
