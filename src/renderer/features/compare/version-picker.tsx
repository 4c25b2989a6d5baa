import type { Choice } from './choices.ts';

/** Chooses what stands on one side. */
export function VersionPicker(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}) {
  return (
    <select
      className="compare-picker"
      aria-label={props.label}
      value={props.chosen}
      onChange={({ target }) => props.onChoose(target.value)}
    >
      {props.choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
