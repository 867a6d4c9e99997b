/// Tells what of a page is not the article.
enum HTMLBoilerplate {
  private static let names: Set<String> = [
    "nav", "footer", "aside", "form", "script", "style", "noscript", "template", "iframe", "svg", "button",
    "dialog",
    "figure", "figcaption", "menu", "select", "input", "head",
  ]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu",
    "menubar",
    "toolbar", "form",
  ]

  /// Words in a class or id that say what an element is for.
  private static let classes: Set<String> = [
    "cookie", "cookies", "consent", "gdpr", "ccpa", "newsletter", "subscribe", "subscription", "signup",
    "share",
    "sharing", "social", "related", "recommended", "recommendations", "promo", "promotion", "advert",
    "advertisement",
    "ads", "ad", "sponsor", "sponsored", "comments", "comment", "disqus", "breadcrumb", "breadcrumbs", "menu",
    "nav",
    "navbar", "navigation", "sidebar", "footer", "masthead", "popup", "modal", "overlay", "paywall", "banner",
    "teaser",
    "teasers", "trending", "byline", "dateline", "timestamp", "skip", "outbrain", "taboola", "tags",
    "taglist", "readmore",
    "hidden", "sharedaddy", "addtoany", "publicidad", "anzeige", "werbung", "pub",
  ]

  /// Of AMP's own elements these hold text of the story; the others are machinery, notices and advertisements.
  private static let ampWithText: Set<String> = ["amp-accordion", "amp-fit-text", "amp-list", "amp-lightbox"]

  /// Whether an element and all in it are outside of the article.
  static func isOutside(_ element: MarkupElement) -> Bool {
    if names.contains(element.name) { return true }
    if element.name.hasPrefix("amp-") { return !ampWithText.contains(element.name) }
    if element.name == "body" || element.name == "html" || element.name == "article" || element.name == "main"
    {
      return false
    }
    if element.attributes.isEmpty { return false }
    if let role = element["role"], roles.contains(role.lowercased()) { return true }
    if element["aria-hidden"] == "true" || element.attributes.contains(where: { $0.name == "hidden" }) {
      return true
    }
    if let style = element["style"], style.replacing(" ", with: "").contains("display:none") { return true }
    return words(of: element).contains { classes.contains($0) } && !holdsStory(element)
  }

  /// Frames around a whole page are named for what else they hold: `content-sidebar-wrap`.
  private static func holdsStory(_ element: MarkupElement) -> Bool {
    var holds = false
    element.visit { inner in
      if inner !== element,
        ["main", "h1"].contains(inner.name) || inner["itemprop"]?.lowercased().contains("articlebody") == true
      {
        holds = true
      }
    }
    return holds
  }

  /// The words of an element's class and id, in small letters: `cookieNotice` and `cookie-notice` have two.
  static func words(of element: MarkupElement) -> [String] {
    var words: [String] = []
    for text in [element["class"], element["id"]].compactMap({ $0 }) {
      var word = ""
      var wasSmall = false
      for character in text {
        let isLetter = character.isLetter
        if !isLetter || (character.isUppercase && wasSmall) {
          if !word.isEmpty { words.append(word.lowercased()) }
          word = ""
        }
        if isLetter { word.append(character) }
        wasSmall = isLetter && !character.isUppercase
      }
      if !word.isEmpty { words.append(word.lowercased()) }
    }
    return words
  }
}
