/**
 * Syllables that Korean given names are made of, the commonest first, by our own knowledge of names of
 * the generation in the records. A Latin or Russian syllable is read as the first that fits, and what is not made of
 * these is no name: the list keeps English words out as much as it lets names in.
 */
export const givenSyllables: readonly string[] = [
  ...'영성철상정용일남금학호창희수동조선명준봉춘연필인국진순종태석경광만식건규원덕병기근',
  ...'윤길문주붕복을형락권배운승옥훈현택열삼익천록화균흠홍구두림애헌숙혁구우복관환걸빈범',
  ...'제신자실녀무민보부북사서세송시심안양언여오완욱웅월유은의이재전중지찬채청총충치탁하',
  ...'한해향허황효흥강고곤공과교군극길김나노능다달담당대도돈란래량력련렬례로룡류률륙륜',
  ...'륭린립마망매맹면모목미박반발방백법변별비산생설섭소손솔수술숭슬습아악암압애엄업에역',
  ...'염엽예왕외요욕월위육율융음응임입장점주죽즉직집차책최추축출침쾌탄탐탕토통투파팔패편평',
  ...'포표풍피합항행혜황회획후휘휴흔희히리라모련묵백섭협훤휴칠판',
].filter((syllable, at, all) => all.indexOf(syllable) === at);
