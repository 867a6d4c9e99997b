import Articles

/// The `metadata` of `show --json`: what the agency says of an article beside its text; what it leaves open is left out.
package struct MetadataJSON: Encodable {
  let subheadline: String?
  let slugline: String?
  let urgency: Int?
  let version: Int?
  let created: String?
  let embargo: String?
  let rights: String?
  let provider: String?
  let subjects: [CodedNameJSON]?
  let genres: [CodedNameJSON]?
  let places: [CodedNameJSON]?
  let people: [CodedNameJSON]?
  let organisations: [CodedNameJSON]?
  let captions: [String]?

  /// - Returns: `nil` where the agency says nothing.
  package init?(_ metadata: ArticleMetadata) {
    guard metadata != ArticleMetadata() else { return nil }
    func names(_ names: [CodedName]) -> [CodedNameJSON]? {
      names.isEmpty ? nil : names.map(CodedNameJSON.init)
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
