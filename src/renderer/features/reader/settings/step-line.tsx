import { Minus, Plus } from 'lucide-react';
import { type PageSettings, type Stepped, stepPage } from '../../../state/page-settings.ts';

interface StepWords {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: (of: number) => string;
}

const words: Readonly<Record<Stepped, StepWords>> = {
  size: { label: 'Letters', less: 'Smaller letters', more: 'Larger letters', value: (of) => `${of} %` },
  leading: {
    label: 'Line height',
    less: 'Lines closer together',
    more: 'Lines further apart',
    value: (of) => of.toFixed(1),
  },
  measure: {
    label: 'Line length',
    less: 'Shorter lines',
    more: 'Longer lines',
    value: (of) => `${of} letters`,
  },
};

/** One measure of the page, with the way to less and to more of it. */
export function StepLine(props: {
  readonly what: Stepped;
  readonly settings: PageSettings;
  readonly onStep: (what: Stepped, by: 1 | -1) => void;
}) {
  const { what, settings, onStep } = props;
  const { label, less, more, value } = words[what];
  const isLast = (by: 1 | -1) => stepPage(settings, what, by) === settings;
  // Not `disabled`: the button at its last step keeps the focus.
  const button = (name: string, by: 1 | -1) => (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={isLast(by)}
      onClick={() => onStep(what, by)}
    >
      {by < 0 ? <Minus aria-hidden size={16} /> : <Plus aria-hidden size={16} />}
    </button>
  );
  return (
    <fieldset className="step-line">
      <legend>{label}</legend>
      {button(less, -1)}
      <output>{value(settings[what])}</output>
      {button(more, 1)}
    </fieldset>
  );
}
