import { commonWords } from '../common-words.ts';
import { capital, type MadeForm } from '../made-form.ts';
import type { QueryWord } from '../query-word.ts';
import { withSoftSigns } from '../russian/printed-forms.ts';
import { russianForms, russianSurnameForms } from '../russian/russian-forms.ts';
import { toCyrillic } from '../russian/to-cyrillic.ts';

/** Endings that only surnames have, in Latin and Cyrillic letters; -oy is English as well. */
const certain =
  /(?:[oe]v|enko|skii|skiy|tsky|shvili|skaya|skaia|[oe]vich|[bdfgklmnprstvz]chuk|[a-z]shchuk|[aeiy]nin|[bdglmnprstvyz][aeiou]?kin|[auy]gin|[aeiouy](?:sh|zh|kh|shch|ts|tz)in|ов|ев|енко|ский|цкий|швили)$/;
/** What begins like this and ends in -in or -sky is Russian more often than not. */
const russianBeginning = /^(?:zh|ts|tz|kh|shch|yu|ya|vy|dzh)[a-z]{2,}(?:in|yn|sky|oi|oy)$/;
/** Slavic surnames, if they are long; -isky and -usky are English too. */
const slavic = /[bdgklmnprtvz]sky$/;
const likely =
  /(?:[oe]v|in|yn|enko|ko|uk|sky|skii|skiy|skoi|skoy|oi|oy|yan|ian|ich|shvili|dze|ов|ев|ёв|ин|ын|енко|ко|ук|юк|ич|ский|цкий|ой|ый|ян|швили|дзе|ова|ева|ина|ская|цкая)$/;
/** Endings of surnames that are no endings of frequent words, so that a capital is not asked for. */
const cyrillicAnyCase =
  /(?:енко|швили|[аеиоуя]пкин|[лнрстш][аеиоу]?шкин|ашкин|ушкин|[бвгдзклмнрст]кин|нчук|вчук|щук|ович|евич|нский|дзе)$/;

/** Words of English, Latin and other languages that end like the surnames above. */
const otherWords = new Set(
  (
    'napkin pumpkin bumpkin bodkin gherkin firkin jerkin lambkin munchkin catkin manikin mannikin ramekin welkin larkin ' +
    'lakin dunkin rankin elkin perkin hopkin watkin jenkin wilkin tomkin buskin siskin griskin foreskin sheepskin doeskin ' +
    'goatskin moleskin buckskin redskin oilskin deerskin calfskin pigskin bearskin kin akin skin melanin lenin tannin feminin ' +
    'whisky frisky risky husky sky dusky bosky pesky urchin ' +
    'tonkin makin millikin harkin detlev rev dev gov'
  ).split(' '),
);
/** Frequent words of Russian that end like surnames and may begin a query or a sentence. */
const russianWords = new Set(
  (
    'один господин гражданин крестьянин магазин бензин термин причин женщин мужчин машин половин вершин общин величин ' +
    'советский корейский китайский русский немецкий английский американский французский японский монгольский вьетнамский ' +
    'кубинский польский чешский политический военный новый первый второй третий главный большой народный такой какой другой ' +
    'который иностранный экономический международный государственный партийный военной новой советской корейской китайской ' +
    'мировой войной страной стороной рабочий только несколько далеко высоко звук стук наук внук рук паук жизнь основа слова ' +
    'голова снова половина причина машина женщина величина картина страница советская корейская китайская ноябрьский октябрьский ' +
    'совещание план стран экран документов вопросов советов рабочих союзов основ случаев боев'
  ).split(' '),
);

const givenNames = new Set(
  (
    'aleksandr alexander aleksei alexei andrei anatolii anatoly boris vasilii vasily valerian viktor vladimir vyacheslav viacheslav georgii georgy grigorii grigory dmitrii dmitry evgenii ' +
    'evgeny yevgeny ivan igor iosif konstantin leonid lev mikhail nikita nikolai nikolay oleg pavel petr pyotr sergei sergey semyon stepan terentii fedor fyodor yakov iakov yuri yuriy iurii ' +
    'александр алексей андрей анатолий борис василий валериан виктор владимир вячеслав георгий григорий дмитрий евгений иван игорь иосиф константин леонид лев михаил никита николай олег ' +
    'павел петр сергей семен степан терентий федор яков юрий'
  ).split(' '),
);

/** A Russian name that the table does not know: a surname with initials or a given name, or by its ending. */
export function russianRule(words: readonly QueryWord[], isKnown: (key: string) => boolean): MadeForm[] {
  const [first, ...rest] = words;
  if (!first) return [];
  if (rest.length === 0 && first.pieces.length === 1) return surnameRule(first);
  const pieces = words.flatMap((word) => word.pieces);
  if (pieces.length > 3 || words.some(({ isHyphened }) => isHyphened)) return [];
  const isTurned = !isSurname(pieces.at(-1) ?? '', likely);
  const surname = (isTurned ? pieces[0] : pieces.at(-1)) ?? '';
  const given = isTurned ? pieces.slice(1) : pieces.slice(0, -1);
  const [name = '', patronymic] = given;
  if (
    patronymic !== undefined &&
    !isInitial(patronymic) &&
    !/(?:ich|ovna|evna|ич|овна|евна)$/.test(patronymic)
  )
    return [];
  // A bare “a” is an article as often as an initial: points, or two of them and an ending, make it one.
  const hasPoints = words.some(({ raw }) => raw.includes('.'));
  const isSure = isSurname(surname, certain) && (hasPoints || given.length > 1);
  const isNamed = givenNames.has(name);
  const isLikely = !isTurned && hasPoints && given.length > 1;
  if (!isNamed && !(given.every(isInitial) && (isSure || isLikely))) return [];
  if (!isSurname(surname, isTurned ? certain : likely)) return [];
  const whole = russianForms({ surname: cyrillic(surname), given: given.map(cyrillic) });
  // Of Ivanov the table has another, who is not to be found by “N. Ivanov”.
  const isAlone = isSurname(surname, certain) && !otherWords.has(surname) && !isKnown(surname);
  return isAlone ? [...whole, ...aloneForms(surname)] : whole;
}

/** The bare surname of a full name, as texts go on after they named somebody once. */
const aloneForms = (surname: string): MadeForm[] =>
  [
    { text: capital(surname), system: 'other' as const, rule: 'as typed' },
    ...russianSurnameForms(cyrillic(surname)),
  ].map((form) => ({ ...form, rule: `surname alone; ${form.rule}` }));

/** J, H, Q and W begin no Russian name in Latin letters. */
const isInitial = (piece: string): boolean => /^(?:(?![jhqw])\p{L}|yu|ya|ye|iu|ia)$/u.test(piece);

const isSurname = (piece: string, ending: RegExp): boolean =>
  piece.length > 3 && ending.test(piece) && !commonWords.has(piece);

/**
 * A surname by itself. A word in Cyrillic with a capital may be any that ends like one, for a query in Cyrillic finds
 * nothing in Latin letters otherwise; without a capital only what no frequent word ends in, since the genitives of
 * Russian end like surnames.
 */
function surnameRule(word: QueryWord): MadeForm[] {
  const { key } = word;
  if (commonWords.has(key) || givenNames.has(key) || otherWords.has(key)) return [];
  if (/^[а-я]/.test(key)) {
    const hasCapital = /^\p{Lu}/u.test(word.raw);
    const isName =
      key.length >= 4 && !russianWords.has(key) && (hasCapital ? likely : cyrillicAnyCase).test(key);
    if (!isName) return [];
    // The key has lost its ё; the raw word may still have it.
    const written = /^[А-Яа-яЁё]+$/.test(word.raw) ? word.raw.toLowerCase() : key;
    return russianSurnameForms(capital(written));
  }
  const isName =
    (key.length >= 5 && certain.test(key)) ||
    (key.length >= 7 && slavic.test(key)) ||
    (key.length >= 5 && russianBeginning.test(key));
  return isName ? latinSurnameForms(word) : [];
}

/** Latin letters do not tell where a soft sign was, nor often ё from е: the likelier readings are all made. */
function latinSurnameForms({ raw, key }: QueryWord): MadeForm[] {
  // Marks tell more than the key: yë, and ’ for a soft sign.
  const read = cyrillic(/^[\p{Script=Latin}'’ʹʼ]+$/u.test(raw) ? raw.toLowerCase() : key);
  const softened = withSoftSigns(read);
  const more = softened === read ? [] : [{ text: softened, system: 'russian', rule: 'Cyrillic' } as const];
  const [first, ...rest] = russianSurnameForms(read);
  return first ? [first, ...more, ...rest] : [];
}

function cyrillic(piece: string): string {
  return capital(/^[а-я]/.test(piece) ? piece : toCyrillic(piece));
}
