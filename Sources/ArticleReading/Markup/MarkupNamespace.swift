/// The prefixes that elements are known by here, whatever a document calls them.
enum MarkupNamespace {
  /// The name of an element or attribute: bare for the vocabularies of news and XHTML, else with the usual prefix of its
  /// namespace, else with the one that the document gave.
  static func name(_ local: String, prefix: String?, uri: String?) -> String {
    if let uri, let known = known[uri] { return known.isEmpty ? local : known + ":" + local }
    guard let prefix, !prefix.isEmpty else { return local }
    return prefix + ":" + local
  }

  private static let known = [
    "http://iptc.org/std/nar/2006-10-01/": "",
    "http://iptc.org/std/NITF/2006-10-18/": "",
    "http://iptc.org/std/NewsML/2003-10-10/": "",
    "http://www.w3.org/1999/xhtml": "",
    "http://www.w3.org/2002/06/xhtml2/": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]
}
