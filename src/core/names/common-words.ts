/**
 * English words that are not to be taken for parts of a name. Of the thousands of common words only those that
 * some romanisation could mean need a place here: the list was made by reading the vocabulary of fourteen volumes
 * of diplomatic papers with the rules of this folder, and grown by hand.
 */

/** Words that hold sentences together; no rule makes them a part of a name, but a hyphen to a syllable can. */
export const functionWords: ReadonlySet<string> = new Set(
  `
  a ago al also am an and anti any are as at be been but by came can come could de did do does done du due
  eight el else ere et few five for four from get go going gone had has have he her here hers him his how i
  if in into is it its la le like made make man many may me men might more most much must my near need
  never new nine no non nor not now o of off on once one only or other our out over own per pro same say
  says seen seven she since six so some sub such take ten than that the their them then there these they
  this those three to too two u un under until up upon us use very via was we were what when where which
  while who whom whose why will with within would yes yet you your
`
    .trim()
    .split(/\s+/),
);

const others = `
  admiral alia chairman fleet shell mac spa walker chosen colonel comrade marshal mid premier
  able about above ace across act action add after again against age agree ahead aid aide aiding aim aiming
  air alien all allay allow almost alone along already altho always amen amid ammo among anchor anew anger
  angle answer ante april area arm army ask atom attack au aug authority away back bad bag bail balloon ban
  banana bang bank banker banning bar bare barrel base basic basing battle became because become before beg
  began begin begun behind being believe belli belong below ben best better between beyond big bill billion
  binding bingo board body bog boil bomber bone bonus book boom bore both box boy break bring british broad
  brown build business buyer buying cache cake call camp campus cancel cannot care cargo carry case cause
  census central certain cf ch cha chain chair chance change changing channel charge cheap cheering chi
  chief child chin choice choose choosing chose chow church cinema cit cite citing city civil claim clear
  clock close coal coast code cold college coming comma committee common community company compel complete
  con concern condition consider control cool cooling coop cop cope copy core cost council counsel counting
  country coup course court cover cross cure cut cycle daily dan dang danger dare dark data date day dead
  deal dear death dec decay decide decree deem deep deeper degree delay delta denying desk detail die
  different dim dine ding dingo dinner dire direct doc document dodo dog doing dol domain domino don dong
  doom door dope doubt down dozen draft draw drive drop dry dual duo e each early earth east easy eat echo
  econ economic ed edge eds education effect effort eg ego either end ending enemy english enjoy enough
  enter equal era euro even evening event ever every example except expect explain eye face facing fact
  fail fair fall fallen false family famine far farce farm farther fast fatal fate father favor feb fee
  feeding feel feeler feeling feet felt female feminine fence fewer fide field fight figure file fill film
  final find fine finger fire firing firm first fish fishing fix floor fly foe follow food foot force fore
  foreign form found founding free french fri friend front ft full fund funding gaining gala game gang gap
  garden gas gate general genuine german girl give given glad glass goal gold good got government grain
  grand great green ground group grow guard guide guiding guise gun gunning guru ha hair half hall halo
  halting ham hamper hand handing hang hangar hanging happen happy hard harm harvest hat hate haul head
  heal hear heard heart heat heir held hell help hem hen hence hero hey hi hide hiding high hill hin hinge
  hint hire history hit ho hobo hold holding home hon hook hope hoping hospital hot hour house housing hr
  hrs huge huh hum human hun hundred hung hunt hurt hymn ibid ice idea idol ie impel info inner inside
  interest ipso iron island issue item jail jan jargon jay joe join joint journal ju judge judo jul july
  jump jun june jungle junior junta jure just kay keen keep ken kept key kg kid kill kilo kimono kin kind
  king km know known kong label labor lack lady lag lama land landing lane language large last late laugh
  lava law lay laying layman lb lead leader leading league leak lean learn least leave led left leg
  legal lemon lend lending length less let lethal letter level lie life lift light limit limo line lingo
  lining lion lip lira list little live llama lo loan local log logic long longer look lose loser losing
  loss lost lot lotus love low lower lunch luncheon lunching lung lure ma mail mailing main major manga
  mango mania manner manning mar marine mark market marry mass matter maybe mean meat median meet meeting
  melon melting memo memory menace mental mention menu mere message metal method middle mile military milk
  million min mind mine ming mining minister minor minus minute mission mode model modem modern moment mon
  money mono month moon moral morning mother motor mounting mouth move movement mu music nail name naming
  nation national nature naval nearly neck needing newer next nice night ninja noise none noon north nos
  nose note nothing noting nov nu number nun obey object occur oct offer office often oh oil old onto ooh
  op open opinion oral order ore others ought outside pa pace pack page paid pain paint pair pan panda
  panel pang panic pant pants papal paper par para parcel pardon parent pari park part parting party pass
  passu past patent path patron pause pay paying peace peak peg pen penal pending people perhaps peril
  period person phase phasing phone photo pi piece pile pilot pin pine ping pink pinning pipe pistol place
  plain plan plane plant play plenum point poison pole police policy polo pong pool poor port pose posing
  position possible post pouching pour power pp present press prime print prison private problem process
  psi public pull puma pun punish pure push pushing put python queen quick quiet quite quo race radar rail
  rain raise raising ran random rang range ranging rank ransom rare rate rating raw ray re reach read ready
  real reap reason rebel receive recent reckon recon record recur red redo region relay relying remain
  rental repay repel report rest result rho rice rich ride riding right rim ring ringing ripe rise risen
  rising rival river road robin rock role roll roman ron room rosa rose rough round route row rule ruling
  run running rush safe saga said sail sailing sake sale salon salt sand sari sat satan save saw
  saying scene school se sea seal season seat second secret section security sedan see seeing seek seeking
  seem seeming seldom self sell senate send sending senior sense sent sep sept series serve service set
  several shake shaken shall sham shape shaping share sharp shh shin ship shoe shoo shook shooting shop
  shore short shorten shot should shoulder show shun shut sick side sign signal silent silo similar simple
  sin sing single siren sit site size skin sky sleep slow small smile smoke snow sober social soda sodium
  soft soho soil sold soldier sole solid solo solution son song soon sooner sore sort soul sound sounding
  source south soviet space speak special speech speed spend spent spoke spot spring staff stage stand
  start state station stay step still stock stone stood stop store story straight strange street strong
  study su subject success sudden sue suffer sugar suit sultan sum summer sumo sun sung super supply
  support supra sure surface surprise swan sweet swim swing swung syndrome system table taboo tactic tag
  tail taken taking talent talk tall tan tang tango tank tanker tape taper target task tau tax taxi tea
  teach team tear tel tele telegram tell temper tempo tenant tending tense tension tent term test testament
  thank theme thing think third thought thousand through throw thu thur thus ticker ticket tide tie tiger
  till time timid timing tin tiny tip title today tofu together token told tomorrow ton tone tong tongue
  tonic took tool top torpedo total totem touch touching tour toward town toxin trade train trans treaty
  tree trial trip troop trouble true trust truth try tue tues tug tuna tune tunnel turn twelve tying type
  tyrant unable uncle understand undo union unison unit united unity university unless upper urban urn
  using usual valley value van various view vigor village visa vise vision visit vital voice vol volume
  vote wage wait waiting wake wali walk wall wan want wanting war warm wash watch water wave way weak wear
  wed week weigh weight well went west wet whatever wheel whether white whole wide widen wife wild win wind
  window wine wing winter wipe wire wise wiser wish wishing woman women won wonder woo wood wooden wooing
  wool word wording work worker world worry worse worsen worth wound write wrong ya yang yank yard ye year
  yellow yen yin ying yo yoga yoke young younger youth yoyo yum zeal zero zonal zone
`
  .trim()
  .split(/\s+/);

export const commonWords: ReadonlySet<string> = new Set([...functionWords, ...others]);
