import { arabicForms } from './arabic/arabic-forms.ts';
import { toSimplified } from './chinese/characters.ts';
import { type ChineseName, characterForms, chineseForms } from './chinese/chinese-forms.ts';
import { splitPinyin } from './chinese/split-pinyin.ts';
import type { NameEntity } from './entity.ts';
import { dprk } from './korean/dprk.ts';
import { kontsevich } from './korean/kontsevich.ts';
import { type KoreanName, koreanForms } from './korean/korean-forms.ts';
import { mccuneReischauer } from './korean/mccune-reischauer.ts';
import { revisedRomanization } from './korean/revised-romanization.ts';
import { type SurnameFamily, surnameFamilies } from './korean/surnames.ts';
import { yale } from './korean/yale.ts';
import { capital, type MadeForm } from './made-form.ts';
import { parseRussian, type RussianName, russianForms } from './russian/russian-forms.ts';
import { bgnPlain, libraryOfCongress } from './russian/to-latin.ts';

const familyOf: ReadonlyMap<string, SurnameFamily> = new Map(
  [...surnameFamilies].reverse().flatMap((family) => family.hangul.map((hangul) => [hangul, family])),
);

/** The Korean name of a person: `forms.hangul` with a space between surname and given name. */
export function koreanNameOf({ kind, forms }: NameEntity): KoreanName | null {
  const [surname = '', given = ''] = forms.hangul?.[0]?.split(' ') ?? [];
  const family = familyOf.get(surname);
  if (kind !== 'person' || !family || given === '') return null;
  // The table's own spelling first: 리 of a northerner, 이 of a southerner.
  const hangul = [surname, ...family.hangul.filter((other) => other !== surname)];
  return { family: { ...family, hangul }, given, hanja: forms.hanja?.[0] };
}

/** The Chinese name of a person: the words of `forms.pinyin`. */
export function chineseNameOf({ kind, forms, familyFirst }: NameEntity): ChineseName | null {
  const [surname, ...given] = forms.pinyin?.[0]?.split(' ').map(splitPinyin) ?? [];
  if (kind !== 'person' || !familyFirst || !surname || given.length !== 1) return null;
  return { surname, given: given[0] ?? [], characters: forms.hanzi?.[0] };
}

/** The Russian name of a person: `forms.russian` as `Surname, Given Patronymic`. */
export function russianNameOf({ kind, forms }: NameEntity): RussianName | null {
  const written = forms.russian?.find((text) => text.includes(','));
  return kind === 'person' && written ? parseRussian(written) : null;
}

/** Forms as the table has them, label first. `Пузанов, Александр Михайлович` is for the rules and not printed so. */
export function storedForms({ label, forms, alone }: NameEntity): MadeForm[] {
  const stored: MadeForm[] = [{ text: label, system: 'other', rule: 'the form shown' }];
  for (const [system, texts] of Object.entries(forms) as [MadeForm['system'], readonly string[]][]) {
    for (const text of texts) {
      if (text.includes(',')) continue;
      stored.push({ text: system === 'hangul' ? text.replaceAll(' ', '') : text, system, rule: system });
    }
  }
  for (const text of alone ?? []) stored.push({ text, system: 'other', rule: 'stands alone' });
  return stored;
}

/** All that rules make of an entity's script forms. */
export function madeForms(entity: NameEntity): MadeForm[] {
  const made: MadeForm[] = [];
  const korean = koreanNameOf(entity);
  const chinese = chineseNameOf(entity);
  const russian = russianNameOf(entity);
  if (korean) made.push(...koreanForms(korean).slice(0, 36));
  if (chinese) made.push(...chineseForms(chinese));
  if (russian) made.push(...russianForms(russian));
  if (made.length === 0) return wholeForms(entity);
  return [...made, ...turnedForms(entity)];
}

/** Stored forms with the given name first: Il-sung Kim. */
export function turnedForms({ label, forms, familyFirst }: NameEntity): MadeForm[] {
  if (!familyFirst) return [];
  return [label, ...(forms['english-traditional'] ?? [])].flatMap((text) => {
    const [surname = '', given = '', ...rest] = text.split(' ');
    if (rest.length > 0 || given === '' || surname.includes('-')) return [];
    return [{ text: `${given} ${surname}`, system: 'other', rule: 'given name first' }];
  });
}

/** Forms of places and bodies, and of persons whose name is one word or none of the above. */
export const wholeForms = (entity: NameEntity): MadeForm[] => [
  ...soundForms(entity),
  ...writtenForms(entity),
];

/** Forms in letters, by how a name sounds. */
export function soundForms(entity: NameEntity): MadeForm[] {
  const { kind, forms } = entity;
  const made: MadeForm[] = [];
  if (kind === 'person') made.push(...storedForms(entity).flatMap(({ text }) => arabicForms(text)));
  for (const hangul of kind === 'place' ? (forms.hangul ?? []).flatMap(withoutProvince) : []) {
    made.push(
      { text: capital(mccuneReischauer(hangul)), system: 'mccune-reischauer', rule: 'McCune–Reischauer' },
      {
        text: capital(revisedRomanization(hangul)),
        system: 'revised-romanization',
        rule: 'Revised Romanization',
      },
      { text: capital(dprk(hangul).replaceAll('-', '')), system: 'dprk', rule: 'North Korean usage' },
      { text: capital(yale(hangul).replaceAll('-', '')), system: 'yale', rule: 'Yale' },
      { text: capital(kontsevich(hangul)), system: 'russian', rule: 'Kontsevich' },
    );
  }
  for (const pinyin of kind === 'place' ? (forms.pinyin ?? []) : []) {
    const syllables = pinyin.includes(' ') ? null : splitPinyin(pinyin);
    if (syllables) made.push(...chineseForms({ surname: [], given: syllables }));
  }
  for (const russian of forms.russian ?? []) {
    if (russian.includes(',')) continue;
    const [plain, library] = [bgnPlain(russian), libraryOfCongress(russian)];
    made.push({ text: plain, system: 'russian-bgn', rule: 'BGN/PCGN' });
    if (library !== plain)
      made.push({ text: library, system: 'russian-library-of-congress', rule: 'ALA-LC' });
  }
  return made;
}

/** A province is also named without its last syllable: 전라도 is Chŏlla-do and Chŏlla. Not in Hangul, where it is a word. */
const withoutProvince = (hangul: string): string[] =>
  /^..+도$/.test(hangul) ? [hangul, hangul.slice(0, -1)] : [hangul];

/** The other set of characters; comparing needs none of these. */
function writtenForms({ forms }: NameEntity): MadeForm[] {
  const hanja = (forms.hanja ?? []).map(
    (text): MadeForm => ({ text: toSimplified(text), system: 'hanzi', rule: 'simplified characters' }),
  );
  return [...(forms.hanzi ?? []).flatMap(characterForms), ...hanja];
}
