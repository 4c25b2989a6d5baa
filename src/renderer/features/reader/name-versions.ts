import type { Version } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { nameLanguage } from './name-language.ts';

const t = wordsOf('reader', words);

const kinds: Readonly<Record<Version['kind'], string>> = {
  original: t('kindOriginal'),
  translation: t('kindTranslation'),
  draft: t('kindDraft'),
  transcription: t('kindTranscription'),
  scan: t('kindScan'),
  description: t('kindDescription'),
};

type Named = Pick<Version, 'kind' | 'language'>;

export const nameVersionKind = (kind: Version['kind']): string => kinds[kind];

/** A draft or a scan is known by its kind; of the others the language is what one chooses by. */
const hasLanguage = ({ kind, language }: Named): boolean =>
  kind !== 'draft' && kind !== 'scan' && language !== 'und';

/** What each version of a record is called: "Translation (English)", "Draft". No two have one name. */
export function nameVersions(versions: readonly Named[]): readonly string[] {
  const short = versions.map((each) => (hasLanguage(each) ? withLanguage(each) : kinds[each.kind]));
  const long = versions.map((each, at) =>
    isAlone(short, at) || each.language === 'und' ? (short[at] ?? '') : withLanguage(each),
  );
  return long.map((name, at) => {
    if (isAlone(long, at)) return name;
    return `${name}, ${long.slice(0, at + 1).filter((each) => each === name).length}`;
  });
}

const withLanguage = ({ kind, language }: Named): string =>
  t('kindLanguage', { kind: kinds[kind], language: nameLanguage(language) });

const isAlone = (names: readonly string[], at: number): boolean =>
  names.filter((each) => each === names[at]).length === 1;

/** The version that is shown: the one that was chosen while it is there, else the first; null where there is none. */
export const shownVersion = (versions: readonly Version[], chosen: string | undefined): Version | null =>
  versions.find(({ id }) => id === chosen) ?? versions[0] ?? null;
