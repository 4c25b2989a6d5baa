/** Words by which a phrase shows that it is a place, a body, an office or none of these. Small letters. */

const list = (text: string) => text.trim().split(/\s*,\s*/);

/** Places that stand in titles like people do: "from Pyongyang to Moscow". */
export const places: ReadonlySet<string> = new Set(
  list(`
  moscow, pyongyang, p’yŏngyang, p'yongyang, beijing, peking, seoul, washington, london, paris, berlin, east berlin,
  bonn, warsaw, prague, budapest, bucharest, sofia, tirana, belgrade, vienna, rome, geneva, havana, hanoi, saigon,
  ulaanbaatar, ulan bator, delhi, new delhi, tokyo, shanghai, nanjing, nanking, guangzhou, canton, harbin, shenyang,
  mukden, dalian, dandong, yan’an, wuhan, hangzhou, lushan, port arthur, vladivostok, leningrad, kiev, tashkent,
  khabarovsk, wonsan, hamhung, hungnam, chongjin, sinuiju, kaesong, panmunjom, panmunjeom, nampo, kanggye, busan, pusan,
  incheon, inchon, hong kong, taipei, taiwan, macao, tibet, xinjiang, manchuria, mongolia, inner mongolia, siberia,
  korea, north korea, south korea, democratic people’s republic of korea, republic of korea, dprk, rok, china,
  people’s republic of china, prc, roc, soviet union, ussr, russia, united states, us, usa, u.s., united kingdom,
  britain, great britain, england, france, germany, east germany, west germany, gdr, frg, poland, czechoslovakia,
  hungary, romania, bulgaria, albania, yugoslavia, austria, italy, spain, switzerland, sweden, norway, finland, cuba,
  vietnam, north vietnam, south vietnam, drv, japan, india, indonesia, burma, cambodia, laos, thailand, pakistan,
  afghanistan, iran, iraq, syria, egypt, uar, israel, algeria, ghana, guinea, congo, asia, europe, africa, america,
  far east, middle east, manchukuo, yalu, tumen, amur, dokdo, takeshima, quemoy, matsu, kremlin, blue house, white house
`),
);

/** A phrase with one of these is a body, not a person. */
export const bodyWord =
  /\b(?:committee|embassy|ministry|department|government|party|politburo|presidium|council|delegation|office|bureau|institute|agency|academy|commission|secretariat|congress|assembly|army|administration|mission|consulate|legation|union|board|court|section|division|directorate|cabinet|command|headquarters|leadership|league|federation|society|front|university|station|group|organization|organisation|cpsu|kwp|wpk|ccp|cpc|sed|mfa|kgb|cia|nsc|cominform|comintern|comecon|cc|un|united nations|state department|foreign office|foreign ministry)\b/i;

/** Offices and forms of address before a name. */
export const office =
  /\b(?:ambassador|chargé|charge d['’]affaires|chargé d['’]affaires|minister|premier|president|vice[- ]president|chairman|vice[- ]chairman|secretary|first secretary|second secretary|third secretary|general secretary|secretary[- ]general|deputy|director|head|chief|counsel(?:l)?or|adviser|advisor|attaché|attache|envoy|consul|representative|delegate|marshal|general|major general|lieutenant general|colonel general|colonel|major|captain|admiral|commander|comrade|comrades|cde\.?|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|professor|academician|prince|king|emperor|interpreter|translator|member|official|leader|diplomat|correspondent)\b/i;

/** Words that a person may bear before the name, of nation or rank in an office. */
export const attribute =
  /^(?:the|a|an|soviet|chinese|korean|north|south|east|west|german|polish|hungarian|czechoslovak|romanian|bulgarian|albanian|mongolian|vietnamese|cuban|american|british|french|japanese|yugoslav|russian|indian|first|second|third|deputy|vice|acting|former|foreign|prime|new|extraordinary|plenipotentiary|and|of|to|in|for|at|military|naval|political|press|chief|dprk|prc|ussr|gdr|cpsu|ccp|kwp|us|u\.s\.|un|cc|affairs)$/i;

/** Words that begin a sentence with a capital and are nobody's name. */
export const commonWord = new Set(
  list(`
  the, this, these, that, those, a, an, he, she, it, they, we, i, who, what, when, where, why, how, his, her, its,
  their, our, both, all, some, many, several, each, every, another, other, others, two, three, four, five, one, first,
  second, third, in, on, at, by, for, from, with, as, after, before, during, under, over, between, among, about, also,
  although, while, since, because, however, then, there, here, if, no, not, and, but, or, nor, so, yet, document,
  documents, memorandum, memo, letter, letters, telegram, cable, report, journal, diary, record, minutes, note, notes,
  statement, speech, article, draft, text, paper, file, excerpt, excerpts, extract, transcript, summary, annex,
  appendix, attachment, protocol, agreement, treaty, communique, communiqué, message, conversation, meeting, talk,
  talks, discussion, discussions, interview, list, table, chart, map, part, section, chapter, author, authors, writer,
  translator, sender, recipient, speaker, speakers, participants, delegation, delegates, soviet, soviets, chinese,
  korean, koreans, north, south, east, west, russian, russians, american, americans, japanese, german, germans, polish,
  hungarian, romanian, bulgarian, albanian, czech, vietnamese, western, eastern, communist, communists, marxist,
  leninist, stalinist, maoist, socialist, imperialist, party, government, committee, embassy, ministry, politburo,
  leadership, leaders, leader, ambassador, minister, premier, president, chairman, secretary, marshal, general,
  comrade, comrades, friends, officials, diplomats, students, workers, peasants, people, peoples, members, discussing,
  january, february, march, april, may, june, july, august, september, october, november, december, monday, tuesday,
  wednesday, thursday, friday, saturday, sunday, juche, chollima, chuche
`),
);
