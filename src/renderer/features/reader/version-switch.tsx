import type { Version } from '#contract/entities.ts';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { nameVersions } from './name-versions.ts';

const t = wordsOf('reader', words);

/** Chooses among the versions of a record; nothing where there is one. */
export function VersionSwitch(props: {
  readonly versions: readonly Version[];
  readonly shown: string;
  readonly onChoose: (version: string) => void;
}) {
  const { versions, shown, onChoose } = props;
  if (versions.length < 2) return null;
  const names = nameVersions(versions);
  return (
    <fieldset className="versions" aria-label={t('versionOf')} aria-keyshortcuts="v">
      {versions.map(({ id }, at) => (
        <button key={id} type="button" aria-pressed={id === shown} onClick={() => onChoose(id)}>
          {names[at]}
        </button>
      ))}
    </fieldset>
  );
}
