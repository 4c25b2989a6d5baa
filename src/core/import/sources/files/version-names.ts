import type { Version } from '#contract/entities.ts';
import { languageTag } from '../../languages.ts';

/** A file's name without its ending, taken apart: which document it is, and which version of it. */
export interface VersionName {
  readonly stem: string;
  readonly kind: Version['kind'] | null;
  readonly language: string | null;
  /** True where the marks are beyond doubt: “letter.ru”, “letter-draft”, but not “letter-de”. */
  readonly sure: boolean;
}

const kinds: readonly (readonly [RegExp, Version['kind']])[] = [
  [/^(?:translation|translated|transl)$/i, 'translation'],
  [/^draft[-_ ]?\d{0,3}$/i, 'draft'],
  [/^(?:original|orig|final)$/i, 'original'],
  [/^(?:ocr|transcription|transcript)$/i, 'transcription'],
  [/^(?:scan|scans|facsimile)$/i, 'scan'],
];
/** Behind a hyphen these are words: “report-to”, “part-ii”. */
const words = new Set('an am as be do he ii is it la my no or so to vi'.split(' '));
/** Codes of three letters are English words, too: “the”, “was”, “new”. */
const threeLetters = new Set(
  'alb ara bul ces chi chn cze deu ell eng esp fra fre ger gre hrv hun ita jpn kor mon pol por ron rum rus slk slv spa sqi srp swe tur ukr vie zho'.split(
    ' ',
  ),
);
const names =
  /^(?:albanian|arabic|bulgarian|chinese|czech|english|french|german|greek|hungarian|italian|japanese|korean|mongolian|polish|portuguese|romanian|russian|serbian|slovak|spanish|swedish|turkish|ukrainian|vietnamese)$/i;

/** How a mark stands at a name's end: with a region or a number, by itself, in brackets. */
const ends: readonly RegExp[] = [
  /^(.*[^-_. ])([-_.])([a-z]{2,3}-(?:[A-Z]{2}|[A-Z][a-z]{3})|draft[-_ ]?\d{1,3})$/i,
  /^(.*[^-_. ])([-_.])([a-z]{2,13})$/i,
  /^(.*[^-_. ]) ?(\()([a-z]{2,13})\)$/i,
];

/** Takes “.ru”, “_en”, “-translation”, “-draft-2”, “ (ocr)” and their kind off the end of a name, one after the other. */
export function versionName(base: string): VersionName {
  let name: VersionName = { stem: base, kind: null, language: null, sure: true };
  for (;;) {
    const next = ends.map((end) => without(name, end)).find((each) => each !== null);
    if (next === undefined) return name;
    name = next;
  }
}

function without(name: VersionName, end: RegExp): VersionName | null {
  const [, stem, sign = '', mark = ''] = end.exec(name.stem) ?? [];
  const found = stem === undefined ? null : marked(mark, sign);
  if (stem === undefined || found === null) return null;
  const { kind, language, sure } = found;
  // What says twice what it is says something else: “notes_en_de”.
  if ((kind !== null && name.kind !== null) || (language !== null && name.language !== null)) return null;
  return { stem, kind: kind ?? name.kind, language: language ?? name.language, sure: name.sure && sure };
}

function marked(mark: string, sign: string): Pick<VersionName, 'kind' | 'language' | 'sure'> | null {
  const kind = kinds.find(([pattern]) => pattern.test(mark))?.[1];
  if (kind !== undefined) return { kind, language: null, sure: true };
  const [code = ''] = mark.toLowerCase().split('-');
  const isCode =
    names.test(mark) || threeLetters.has(code) || (code.length === 2 && !(sign === '-' && words.has(code)));
  const language = isCode ? languageTag(mark) : null;
  return language === null
    ? null
    : { kind: null, language, sure: sign === '.' || sign === '(' || names.test(mark) };
}
