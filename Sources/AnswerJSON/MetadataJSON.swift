import Articles

/// The `metadata` of `show --json`: what the agency says of an article beside its text; what it leaves open is left out.
package struct MetadataJSON: Encodable {
  package struct Name: Encodable {
    let code: String?
    let name: String?
  }

  let subheadline: String?
  let slugline: String?
  let urgency: Int?
  let version: Int?
  let created: String?
  let embargo: String?
  let rights: String?
  let provider: String?
  let subjects: [Name]?
  let genres: [Name]?
  let places: [Name]?
  let people: [Name]?
  let organisations: [Name]?
  let captions: [String]?

  /// - Returns: `nil` where the agency says nothing.
  package init?(_ metadata: ArticleMetadata) {
    guard metadata != ArticleMetadata() else { return nil }
    func names(_ names: [CodedName]) -> [Name]? {
      names.isEmpty ? nil : names.map { Name(code: $0.code, name: $0.name) }
    }
    subheadline = metadata.subheadline
    slugline = metadata.slugline
    urgency = metadata.urgency
    version = metadata.version
    created = metadata.created?.description
    embargo = metadata.embargo?.description
    rights = metadata.rights
    provider = metadata.provider
    subjects = names(metadata.subjects)
    genres = names(metadata.genres)
    places = names(metadata.places)
    people = names(metadata.people)
    organisations = names(metadata.organisations)
    captions = metadata.captions.isEmpty ? nil : metadata.captions
  }
}
