/**
 * Korean surnames as families: all spellings that one surname has in the North, the South, in Russian and by
 * custom. Sources: the surname census of the South (2015) for which there are; for spellings, the systems in
 * this folder and the usage of the records.
 */
export interface SurnameFamily {
  /** Named after its first Latin spelling. */
  readonly name: string;
  /** Northern spelling first, then the southern where it differs. */
  readonly hangul: readonly string[];
  /** Commonest first; `latin[0]` is northern usage, `latin[1]` that of McCune–Reischauer where it differs. */
  readonly latin: readonly string[];
  readonly cyrillic: readonly string[];
}

/** hangul | latin | cyrillic. */
const rows = `
김|Kim, Gim|Ким
리 이|Ri, Yi, Lee, Li, Rhee, I, Yee, Rhie|Ли, Ри, И
박|Pak, Park, Bak, Bark, Pack|Пак
최|Ch’oe, Choe, Choi, Choy, Ch’oi, Tsoi, Tsoy, Chhwe|Цой, Чхве, Цхой, Цхай
정|Chong, Chŏng, Jong, Jeong, Chung, Jung, Cheong, Ten, Den, Tyong|Чон, Тен, Ден, Тён, Дзен
강|Kang, Gang|Кан
조|Cho, Jo, Joe, Chou, Dzho|Чо, Тё, Дё, Те
윤|Yun, Yoon, Youn, Iun|Юн
장|Chang, Jang, Tian, Dian|Чан, Тян, Дян
림 임|Rim, Im, Lim, Yim, Rym|Лим, Рим, Им
한|Han, Hahn, Khan|Хан
오|O, Oh|О
서|So, Sŏ, Seo, Suh, Se, Soh|Со, Се, Шо
신|Sin, Shin|Син, Шин
권|Kwon, Kwŏn, Gwon, Kwun, Kuon|Квон, Куон
황|Hwang, Whang, Khvan|Хван
안|An, Ahn|Ан
송|Song, Sung|Сон
류 유|Ryu, Yu, Lyu, Liu, Yoo, You, Ryou, Rew|Рю, Ю, Лю
홍|Hong, Khon|Хон
전|Chon, Chŏn, Jon, Jeon, Chun, Jun|Чон, Тён, Ден
고|Ko, Go, Koh, Goh|Ко
문|Mun, Moon|Мун
량 양|Ryang, Yang, Liang, Lyang|Рян, Лян, Ян
손|Son, Sohn|Сон
배|Pae, Bae, Pai, Bai|Пэ, Бэ, Пя, Бя, Пе
백|Paek, Baek, Paik, Baik, Pek|Пэк, Пек, Пяк
허|Ho, Hŏ, Heo, Huh, Hur, Hu, Khe|Хо, Хе, Хегай
남|Nam|Нам
심|Sim, Shim|Сим
로 노|Ro, No, Noh, Roh, Lo|Ро, Но, Ногай
하|Ha|Ха
곽|Kwak, Gwak, Kuak|Квак
성|Song, Sŏng, Seong, Sung|Сон, Сен
차|Ch’a, Cha|Чха, Ча
주|Chu, Ju, Joo, Choo|Чу, Тю, Дю
우|U, Woo, Wu|У
구|Ku, Gu, Koo|Ку
라 나|Ra, Na, La, Rha|Ра, На, Ла
민|Min|Мин
진|Chin, Jin|Чин, Тин
지|Chi, Ji, Chee|Чи, Ти
엄|Om, Ŏm, Eom, Um|Ом, Эм
채|Ch’ae, Chae|Чхэ, Чай
원|Won, Wŏn|Вон
천|Ch’on, Ch’ŏn, Chon, Cheon|Чхон, Чен
방|Pang, Bang|Пан
공|Kong, Gong|Кон
현|Hyon, Hyŏn, Hyeon, Hyun, Khen|Хён, Хен
함|Ham|Хам
변|Pyon, Pyŏn, Byeon, Byun|Пён, Пен
렴 염|Ryom, Ryŏm, Yom, Yŏm, Yeom|Рём, Ём, Лем
려 여|Ryo, Yo, Yŏ, Yeo, Lyuh, Lyŏ|Рё, Ё
추|Ch’u, Chu, Choo|Чху, Чу
도|To, Do|То, До
석|Sok, Sŏk, Seok, Suk|Сок, Сек
선|Son, Sŏn, Seon, Sun|Сон, Сен
설|Sol, Sŏl, Seol, Sul|Соль, Сер
마|Ma|Ма
길|Kil, Gil|Киль, Кир
연|Yon, Yŏn, Yeon, Youn|Ён, Ен
위|Wi, Wie|Ви
표|P’yo, Pyo|Пхё, Пхе
명|Myong, Myŏng, Myeong, Myung|Мён, Мен
기|Ki, Gi|Ки
반|Pan, Ban|Пан
왕|Wang|Ван
금|Kum, Kŭm, Geum|Кым
옥|Ok|Ок
육|Yuk, Ryuk, Yook|Юк
맹|Maeng, Maing|Мэн
탁|T’ak, Tak|Тхак, Так
국|Kuk, Kook, Guk|Кук
어|O, Ŏ, Eo|О
태|T’ae, Tae, Thae|Тхэ, Тхе
승|Sung, Sŭng, Seung|Сын
피|P’i, Pi, Phi|Пхи
편|P’yon, P’yŏn, Pyeon|Пхён
무|Mu|Му
동|Tong, Dong|Тон
`;

export const surnameFamilies: readonly SurnameFamily[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [hangul = '', latin = '', cyrillic = ''] = row.split('|');
    const spellings = latin.split(', ').filter((spelling) => /^[\p{Script=Latin}’]+$/u.test(spelling));
    return {
      name: spellings[0] ?? '',
      hangul: hangul.split(' '),
      latin: spellings,
      cyrillic: cyrillic.split(', '),
    };
  });
