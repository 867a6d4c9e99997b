/// The closed classes of languages, by their codes: articles, pronouns, auxiliaries, prepositions, conjunctions.
///
/// Written down by hand. A word that often is a noun too (French `été`, Spanish `este`, Italian `stato`) is not among them.
enum FunctionWordTables {
  static let grammar: [String: String] = [
    "en": """
    a an the this that these those
    i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
    it its itself they them their theirs themselves who whom whose which what
    am is are was were be been being have has had having do does did doing
    will would shall should can could may might must
    of in on at by for with about against between into through during before after above below to from up down
    out off over under within without upon toward towards among per via
    and or but nor so yet if because as until while than when where why how whether though although
    not no there here then once too very such also just only both each
    dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shant shouldnt cant couldnt
    im ive youre youve hes shes theyre theyve weve thats theres
    """,
    "de": """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
    ich mich mir mein meine meinen meinem meiner du dich dir dein deine er ihn ihm sein seine seinen seinem seiner seines
    sie ihr ihre ihren ihrem ihrer ihres es wir uns unser unsere unseren euch euer man sich selbst
    dieser diese dieses diesen diesem jener jene jenes jenen jenem wer wen wem wessen was
    welche welcher welches welchen welchem
    bin bist ist sind seid war waren sei seien habe hast hat haben hatte hatten wird werden wurde wurden worden
    kann können konnte konnten muss müssen soll sollen sollte sollten will wollen wollte wollten darf dürfen mag möchte
    in im an am auf aus bei beim bis durch für gegen mit nach ohne um unter über von vom vor zu zum zur zwischen
    seit während wegen trotz neben hinter ab ins ans
    und oder aber denn weil dass daß ob wenn als wie wo wann warum damit sondern sowie doch
    nicht auch nur noch schon so da hier dort dann sehr
    """,
    "fr": """
    le la les l un une des du de d au aux
    je j me m moi tu te t toi il elle on nous vous ils elles lui leur leurs se s soi eux mon ma mes ton ta tes
    son sa ses notre nos votre vos ce c cet cette ces ceci cela ça celui celle ceux celles
    qui que qu quoi dont où lequel laquelle lesquels lesquelles quel quelle quels quelles y en
    suis es est sommes êtes sont était étaient être sera seront serait soit ai as a avons avez ont avait avaient avoir
    aura auront aurait peut peuvent
    à dans par pour sur sous avec sans chez entre vers contre depuis pendant avant après dès jusque jusqu selon
    et ou mais car donc ni si comme quand lorsque lorsqu puisque puisqu parce ne n pas plus aussi très
    """,
    "es": """
    el la los las lo un una unos unas al del
    yo me mí mi mis tú te ti tu tus él ella ello ellos ellas le les se sí su sus nos nosotros os vosotros
    nuestro nuestra nuestros nuestras usted ustedes esta esto estos estas ese esa eso esos esas aquel aquella
    aquello aquellos aquellas que quien quienes cual cuales cuyo cuya qué quién cuál
    es son era eran fue fueron ser sido será serán sea sean está están estaba estaban ha han había habían haber he hay
    de en a con por para sin sobre entre hasta desde hacia contra según durante ante tras
    y e o u pero sino ni si porque como cuando donde aunque mientras no ya muy más también
    """,
    "it": """
    il lo la i gli le l un uno una di d del dello della dei degli delle dell a al allo alla ai agli alle all
    da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle
    sull con col per tra fra
    io me mi mio mia miei mie tu te ti tuo tua lui lei egli essa esso essi esse loro noi ci voi vi si sé se
    suo sua suoi sue nostro nostra nostri nostre vostro questo questa questi queste quest quello quella quelli quelle
    quell quel quei quegli che chi cui quale quali
    è sono era erano essere sia siano ha hanno ho aveva avevano avere
    e ed o ma né non come quando dove perché anche più senza contro verso durante
    """,
    "pt": """
    o a os as um uma uns umas de do da dos das e em no na nos nas num numa por pelo pela pelos pelas para com sem sob
    sobre entre até desde contra ao à aos às
    eu me mim meu minha meus minhas tu te ti teu tua ele ela eles elas lhe lhes se si seu sua seus suas nós
    nosso nossa nossos nossas você vocês este esta isto estes estas esse essa isso esses essas aquele aquela aquilo
    aqueles aquelas que quem qual quais cujo cuja
    é são era eram foi foram ser sido será serão seja está estão estava estavam há tem têm tinha ter havia
    ou mas nem porque como quando onde embora não já mais também
    """,
    "nl": """
    de het een der den des t ik me mij mijn jij je jou jouw u uw hij hem zijn zij ze haar wij we ons onze jullie
    hun hen zich zelf men deze dit die dat wie wat welke welk
    ben bent is was waren wordt worden werd werden heb hebt heeft hebben had hadden kan kunnen kon konden
    moet moeten moest zal zullen zou zouden wil willen mag mogen
    in op aan bij met van voor door over uit om tot te naar na tegen onder tussen zonder sinds tijdens volgens
    binnen buiten per ter ten
    en of maar want dus als dan omdat terwijl toen hoewel hoe wanneer waarom niet geen ook nog er al zo wel
    """,
    "sv": """
    en ett den det de dem jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes
    vi oss vår vårt våra ni er ert era sig sin sitt sina deras man denna detta dessa som vem vad vilken vilket vilka
    är var vara varit blir blev bli blivit har hade ha haft kan kunde ska skall skulle måste vill ville får fick
    i på av för med till från om under över vid mot hos mellan utan efter innan genom enligt åt ur inom
    och eller men samt att när då där därför eftersom medan så inte ej också
    """,
    "nb": """
    en ei et den det de dei dem jeg meg min mi mitt mine du deg din ditt dine han ham hans hun henne hennes
    vi oss vår vårt våre dere seg sin si sitt sine deres man denne dette disse som hvem hva hvilken hvilket hvilke
    er var være vært blir ble bli blitt har hadde ha hatt kan kunne skal skulle må måtte vil ville
    i på av for med til fra om under over ved mot hos mellom uten etter før gjennom ifølge siden
    og eller men samt at hvis når da der fordi mens så ikke også
    ein eit eg ho kva kven frå ikkje
    """,
    "da": """
    en et den det de dem jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes
    vi os vor vort vores i jer sig sin sit sine deres man denne dette disse som hvem hvad hvilken hvilket hvilke
    er var være været bliver blev blive blevet har havde have haft kan kunne skal skulle må måtte vil ville
    på af for med til fra om under over ved mod hos mellem uden efter før gennem ifølge siden
    og eller men samt at hvis når da der fordi mens så ikke også
    """,
    "fi": """
    minä minun minut minua sinä sinun hän hänen hänet häntä me meidän meitä te teidän he heidän heitä
    se sen sitä siinä siitä siihen ne niiden niitä tämä tämän tätä tässä tästä nämä näiden tuo tuon nuo
    joka jonka jota jossa josta johon jotka joiden joita mikä minkä mitä kuka kenen
    on ovat oli olivat ole olla ollut olleet olisi ei eivät en emme ette et
    ja tai vai sekä mutta että jos kun koska vaan kuin kuten vaikka jotta eli
    kanssa mukaan jälkeen ennen ilman varten kautta vuoksi aikana välillä myös jo vain
    """,
  ]

  /// Words, names and acronyms that are asked for in one language and are grammar in another. To ask for a word of grammar costs
  /// little, since nearly every article of its language has it; so these lists are generous.
  static let subjects: [String: String] = [
    "en": """
    c d e o u y
    ab ai al ate att au aus ben bin bis ca car chi col com come con contra da dai dan dar del dem den di die dig din
    door dos du ed el eli era est eu far fur ha ham han hans hat hay hem hen ho hon hun il jo jos la las le los ma man mas
    med men met mi mia mich mig mir mot na ni non pa par plus pour quest sa sao sea sen sin sit son sue ta ten ton uber un
    vain van var want war wat wen
    """,
    "de": "all sein ton uno",
    "fr": "ans mot sein ville",
    "es": "dos mina pelo",
    "it": "mina sera ville",
    "pt": "mina som",
    "nl": "man nos som ton",
    "sv": "mod ton ved",
    "da": "ton",
  ]
}
