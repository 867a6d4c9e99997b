/// The small words of languages, written down by hand: articles, prepositions, conjunctions, pronouns, forms of to be and to have.
struct FunctionWordTable: Sendable {
  let languages: [String]
  /// For each word the languages that have it, by their place in ``languages``.
  let owners: [[Int]]
  /// Words by their ``WordKeys/key(_:)``, each in the first free slot from the one its low bits name; most words of a text are none of
  /// these, and are known for strangers by one look.
  private let slots: [(key: UInt64, word: Int)]

  private init(_ lists: [(String, String)]) {
    languages = lists.map(\.0)
    var words: [UInt64: Int] = [:]
    var owners: [[Int]] = []
    for (index, list) in lists.enumerated() {
      for word in Set(list.1.split(separator: " ").map(String.init)) {
        let number = words[WordKeys.key(word)] ?? owners.count
        if number == owners.count {
          words[WordKeys.key(word)] = number
          owners.append([])
        }
        owners[number].append(index)
      }
    }
    self.owners = owners
    var slots = [(key: UInt64, word: Int)](repeating: (0, -1), count: Self.slotCount(for: words.count))
    for (key, word) in words {
      var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
      while slots[slot].word >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (key, word)
    }
    self.slots = slots
  }

  /// A power of two that leaves three slots in four free.
  private static func slotCount(for words: Int) -> Int {
    1 << (Int.bitWidth - (4 * words).leadingZeroBitCount)
  }

  /// The number of the word with such a key, below the count of ``owners``.
  func word(of key: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].word >= 0 {
      if slots[slot].key == key { return slots[slot].word }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  static let latin = FunctionWordTable([
    (
      "en",
      "the of and to in a is that for on was with as it by at from be has have are this an were which but not his her they their had will who said after would its he she been or about more when"
    ),
    (
      "de",
      "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man"
    ),
    (
      "fr",
      "le la les de des et à un une du en est que qui dans pour par sur au avec ce pas plus il elle son sa ses ne se cette ont été aux mais comme ou sont leur nous était après sans entre deux même lui dit fait"
    ),
    (
      "es",
      "el la los las de del y en que a un una se por con para no su al es lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde desde todo nos durante fue son era según años tras"
    ),
    (
      "pt",
      "o a os as de do da dos das e em um uma que no na nos nas para por com não se ao é mais foi como mas à pelo pela seu sua são ou quando muito já também só até isso entre depois sem mesmo aos ter seus está anos segundo"
    ),
    (
      "it",
      "il lo la i gli le di del della dei delle e in un una che è per con non si da dal al alla nel nella sono anche più come ma ha ho sua suo questo questa o se dopo stato tra fra degli sul sulla essere hanno era anni secondo"
    ),
    (
      "nl",
      "de het een en van in is dat op te voor met zijn niet aan er om ook als dan door bij uit naar maar over nog hij ze wordt werd hebben heeft deze dit die wel kan meer geen of na tot tegen zou moet haar worden"
    ),
    (
      "sv",
      "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när efter ska under också eller vara hade sin sina blir mot mellan där enligt säger skulle över bara"
    ),
    (
      "da",
      "og i at det er en til på som af for med de den har ikke et der var han fra om men ved sig kan vi så eller efter blev også skal være hun bliver deres hvor mod mellem nu havde siger ud over end ville"
    ),
    (
      "nb",
      "og i det er som en på til av for med å at har de ikke den et var om han seg fra men ble kan vi så eller etter også skal hun være blir sier mot mellom nå hadde ut over enn opp ville etter noe nærmere"
    ),
    (
      "fi",
      "ja on ei että se oli hän mutta myös kun ovat joka tai ole mukaan jo niin sen vain kuin mitä tämä nyt sitä olla hänen noin voi sekä kanssa ollut mukaan jälkeen ennen jos vielä ne joiden siitä sanoo kertoo"
    ),
    (
      "hu",
      "a az és hogy nem is egy meg volt csak már de ha mint még el vagy van ez ezt után azt kell mert szerint pedig minden lesz között most sem volna lehet amely nagy majd aki ami ki be fel által"
    ),
    (
      "tr",
      "ve bir bu da de için ile çok olarak olan daha o gibi kadar sonra ama var ne en her değil mi olduğu ise ki yok dedi oldu göre ancak iki tarafından ya şu hem diye yeni büyük içinde arasında"
    ),
    (
      "ro",
      "și de la în a nu cu pe că o un din pentru se este mai au sunt care fi ce ca al ale lui sau dar fost după prin între va am lor sa său această acest fără între până unei unui iar"
    ),
    (
      "ca",
      "el la els les de del dels i a en que un una per amb no es és al als ha són com més però va seva seu aquest aquesta o ser han hi ho també fins sobre entre quan ens perquè molt només tot després segons"
    ),
    (
      "id",
      "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke adalah juga oleh karena sebagai telah ada mereka kami dia lebih saat kata bisa atau bahwa tersebut para sudah harus tahun hari hanya antara menjadi seperti secara"
    ),
    (
      "lt",
      "ir į iš kad yra su tai buvo kaip už dėl apie jis ne bet po jo ar savo tik taip nuo kuris jų kai iki dar prie gali metų pagal arba ji jos labai mūsų bus šis taip pat būti"
    ),
    (
      "ga",
      "an na agus ar i go is a do le ag sé bhí tá sin seo mar leis ach ó de gur ní as faoi nach raibh chun idir sa san é iad siad againn féin deir bheith atá bhfuil den"
    ),
    (
      "eu",
      "eta da ez du bat dute zen ere egin izan dira baina hori bere dago den diren duen zuten ditu egiten edo beste zuen izango behar oso hau arte baino dela duela ziren baita eskola ondoren gabe"
    ),
    (
      "pl",
      "w i na z się do nie że to o jest po jak za od przez są który która dla tym ale co było ma tego oraz już jego być także które był może przed tylko jej czy pod ich będzie lub"
    ),
    (
      "cs",
      "a v se na je že s z do o to i za si ve by od pro po jako který ale jsou která jeho tak nebo jak když byl jen už při před bude má bylo podle také mezi které"
    ),
    (
      "hr",
      "i u je se na da su za od s koji a o kao ne to koja iz će nije bi što ili te po već samo biti koje prema još do bio nakon ali oko više sve također"
    ),
  ])

  static let cyrillic = FunctionWordTable([
    (
      "ru",
      "и в не на что с по как это из за к от у о для но его он его так же при до был все а ее их или если после были она они было также который которые сообщил чтобы уже году мы"
    ),
    (
      "uk",
      "і в не на що з за до як та у від це про його для й але він є або після також які який їх вона бути було був щоб при цього вони ми під час року якщо має"
    ),
    (
      "bg",
      "и в на да се за от с не че е са по като до ще при това си но или след през той който които беше има към тя може без още само между както бъде според"
    ),
    (
      "sr",
      "и у је се на да су за од са који а о као не то која из ће није би што или те по већ само бити које према још до био након али"
    ),
    (
      "mk",
      "и во на да се за од со не дека е ги по како до ќе при ова но или после кој кои беше има го му тоа ја што според"
    ),
  ])
}
