import type { Version } from '#contract/entities.ts';
import { nameVersions } from './name-versions.ts';

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
    <fieldset className="versions" aria-label="Version of the text" aria-keyshortcuts="v">
      {versions.map(({ id }, at) => (
        <button key={id} type="button" aria-pressed={id === shown} onClick={() => onChoose(id)}>
          {names[at]}
        </button>
      ))}
    </fieldset>
  );
}
