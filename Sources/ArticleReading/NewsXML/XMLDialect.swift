/// The vocabularies of XML that are read, told by the name of an item's element.
enum XMLDialect {
  case nitf, newsMLG2, newsML1, rss, atom, reuters, ritzau, pressRelease, reutersVolume

  /// The elements of which each is an item.
  static let itemNames: Set<String> = [
    "nitf", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
    "NewsItem",
    "item", "entry", "REUTERS", "RBNews", "release", "newsitem",
  ]

  /// The outermost elements of documents that are read.
  static let rootNames: Set<String> = [
    "nitf", "newsItem", "packageItem", "newsMessage", "conceptItem", "knowledgeItem", "planningItem",
    "catalogItem",
    "NewsML", "NewsItem", "rss", "RDF", "feed", "entry", "channel", "REUTERS", "RBNews",
    "XMLNewsQueuedResponse", "release", "newsitem",
  ]

  /// - Returns: `nil` for items that hold no text for readers, such as lists of concepts.
  init?(itemNamed name: String) {
    switch name {
    case "nitf": self = .nitf
    case "newsItem", "packageItem": self = .newsMLG2
    case "NewsItem": self = .newsML1
    case "item": self = .rss
    case "entry": self = .atom
    case "REUTERS": self = .reuters
    case "RBNews": self = .ritzau
    case "release": self = .pressRelease
    case "newsitem": self = .reutersVolume
    default: return nil
    }
  }

  /// The item as an article.
  ///
  /// - Parameter root: The outermost element, with what stands before the items.
  func draft(of item: MarkupElement, root: MarkupElement?) -> ItemDraft {
    switch self {
    case .nitf: NITFArticle.draft(of: item)
    case .newsMLG2: NewsMLG2Article(item, root: root).draft()
    case .newsML1: NewsML1Article.draft(of: item, root: root)
    case .rss: RSSArticle.draft(of: item, channel: root)
    case .atom: AtomArticle.draft(of: item, feed: root)
    case .reuters: ReutersArticle.draft(of: item)
    case .ritzau: RitzauArticle.draft(of: item)
    case .pressRelease: NTBRelease.draft(of: item)
    case .reutersVolume: ReutersVolumeArticle.draft(of: item)
    }
  }
}
