/// Words that tell what a name beside them is: lists of the language, not of the world.
enum ContextWords {
  /// Behind these stands a place.
  static let locatives = "in near outside inside around across throughout toward towards via"

  /// Before a surname. `President` and `Minister` are not here: countries follow them (`President of Chad`).
  static let titles = """
    mr mrs ms miss dr sir lord lady dame judge justice sen rep gov gen lt col maj capt captain sgt sergeant rev
    coach professor prof detective inspector officer uncle aunt messrs
    """

  static let givenNames = """
    aaron abigail adam adrian alan albert alex alexander alfred alice alison allen amanda amber amy andrea andrew andy angela anita ann
    anna anne annie anthony antonio april arnold arthur ashley barbara barry beatrice becky ben benjamin bernard beth betty
    bill billy bob bobby booker brad bradley brandon brenda brent brett brian bruce bryan calvin carl carla carlos carol caroline
    catherine cecil charles charlie chris christian christina christine christopher chuck cindy claire clara clarence claude claudia
    clint clive colin connie craig curtis cynthia dan daniel danielle danny darren dave david dean deborah debra denise dennis
    denzel derek diana diane dick don donald donna doris dorothy doug douglas duncan dwight dylan earl eddie edgar edith edmund edward
    edwin eileen elaine eleanor elizabeth ellen emily emma eric erica ernest ethan eugene eva evan evelyn felix frances francis frank
    franklin fred frederick gabriel gail gareth gary gavin gene geoffrey george gerald gerry gilbert giles glenn gloria gordon graham
    greg gregory hannah harold harriet harry harvey heather helen henry herbert herman holly howard hugh hugo ian irene isaac
    isabel ivan jack jackie jacob jacqueline jake james jamie jane janet janice jason jay jean jeff jeffrey jennifer jenny jeremy jerome
    jerry jesse jessica jill jim jimmy joan joanna joe joel john johnny jon jonathan jose joseph josephine josh joshua joyce juan judith
    judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim
    kimberly kyle larry laura lauren laurence lawrence leah lee len leonard leroy leslie lewis lillian linda lisa liz lloyd lois lori
    louis louise lucas lucy luis luke lynn malcolm marc marcus margaret maria marie marilyn mario marion marjorie mark martha martin
    marvin mary matt matthew maureen maurice max megan melanie melissa michael michele michelle miguel mike mildred mitchell molly monica
    nancy natalie nathan neal neil nicholas nick nicola nicole nigel nina noah norman oliver olivia oscar otto owen pamela patricia
    patrick paul paula pauline pedro peggy percy peter phil philip phillip phyllis rachel ralph randy ray raymond rebecca reginald
    richard rick ricky rita rob robert roberta robin rodney roger ron ronald rosa ross roy ruby rupert russell ruth ryan sally sam
    samantha samuel sandra sandy sara sarah scott sean shane shannon sharon shaun sheila shirley sidney simon sophie stacy stan
    stanley stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tamara ted teresa terry thelma theodore theresa
    thomas tiffany tim timothy tina todd tom tommy toni tony tracy trevor tyler valerie vanessa vernon veronica vicki vincent wade
    walter warren wayne wendy wesley whitney wilfred william winston zachary ahmed ali hassan mohammed muhammad omar yusuf
    """

  /// At the end of an organisation's name.
  static let companySuffixes = """
    inc corp co ltd plc llc llp ag sa nv bv gmbh spa kk ab asa oyj incorporated corporation company limited bancorp bancshares
    bankshares holdings holding group industries enterprises partners associates airlines airways savings trust bank banking
    telephone electronics technologies systems pharmaceuticals laboratories petroleum gas utilities financial insurance
    life mutual newspapers communications resources mines minerals properties oil broadcasting brands foods stores motors steel mills
    daily herald tribune gazette chronicle university college institute foundation museum fc united city rovers wanderers athletic
    """

  /// Nouns, titles and offices that follow a place's name without making a person's of it.
  static let ordinary = """
    airport airlines airways army air ambassador assembly association authority authorities bank basin bay beach board border bridge bureau
    business cabinet campus canal capital central chairman chamber championship chancellor chief church city club coast college commission
    committee company conference congress constitution consulate coroner correspondent council county court crisis crown
    cup daily day days deal defence defense delegation democrat democrats department deputy desk district division dollar economic
    economy editor election embassy energy exchange exchanges exports family federal federation festival finance fire football force forces
    foreign foundation free general government governor gulf harbor harbour health high highway hills hospital hotel house immigration
    imports institute interior international investment island islands job jobs journal judge king kingdom lake law legislature lieutenant
    local lower market marathon markets mayor medical metropolitan military minister ministers ministry minority mission monarch monday
    mountains museum national navy news north northern office officials oil olympic olympics open opera opposition orchestra park parliament
    parliamentary party peace peninsula people philharmonic police policy port power premier president presidential prime prince
    princess prison province public queen radio railway red region regional republic republican republicans research reserve resistance river
    road royal rugby school sea secretary secure security senate senator shares south southern sports square stadium state states station
    steel stock strait street summit sunday saturday supreme symphony talks team tech television theatre thursday times today tomorrow
    tower trade trading transport treasury treaty tribune troops tuesday tv union university upper valley wednesday friday
    week west western winter women world world's yesterday youth zoo east eastern january february march april may june july august september
    october november december jan feb aug sept oct nov dec if and the but when while as he she it they we in on at for after
    mps mp said says vs v defender defenders voters residents attorney
    """

  static let directions =
    "north south east west northern southern eastern western central downtown greater upper lower southwest southeast northwest northeast inner outer mid"

  /// Inside names of organisations.
  static let joiners = "of and the for"

  static let based = "based born bound listed educated owned trained headquartered"

  /// Behind a country's adjective these are its money.
  static let currencies = """
    dollar dollars dlr dlrs franc francs mark marks pound pounds sterling stg yen peso pesos crown crowns krona kronor krone kroner
    rupee rupees lira lire won guilder guilders schilling schillings rand yuan currency cents pence
    """

  /// In the names of a country's own bodies: they do point to the country that they name.
  static let governments = """
    exchange chamber radio television statistics branch board association agreement treaty accord survey naval base joint project
    summit dialogue alliance command house representatives economy market markets trade
    ministry department army navy force forces government parliament embassy police court federation party congress senate council
    committee commission agency guard authority bureau office assembly cabinet state military defence defense royal republic
    kingdom presidency prosecutor treasury
    """

  /// Every word of the lists with its hints.
  static let all: [(words: String, hint: WordHint)] = [
    (locatives, .isLocative), (titles, .isTitle), (givenNames, .isGivenName),
    (companySuffixes, .isCompanySuffix),
    (ordinary, .isOrdinary), (directions, .isDirection), (joiners, .isJoiner), (based, .isBased),
    (currencies, .isCurrency), (governments, .isGovernment),
  ]
}
