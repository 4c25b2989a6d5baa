import { Minus, Plus } from 'lucide-react';
import { reader as words } from '#words/en/reader.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { type PageSettings, type Stepped, stepPage } from '../../../state/page-settings.ts';

const t = wordsOf('reader', words);

interface StepWords {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: (of: number) => string;
}

const steps: Readonly<Record<Stepped, StepWords>> = {
  size: {
    label: t('letters'),
    less: t('smallerLetters'),
    more: t('largerLetters'),
    value: (of) => t('percent', { of }),
  },
  leading: {
    label: t('lineHeight'),
    less: t('linesCloser'),
    more: t('linesApart'),
    value: (of) => of.toLocaleString(spokenLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  },
  measure: {
    label: t('lineLength'),
    less: t('shorterLines'),
    more: t('longerLines'),
    value: (of) => t('lettersLong', { of }),
  },
};

/** One measure of the page, with the way to less and to more of it. */
export function StepLine(props: {
  readonly what: Stepped;
  readonly settings: PageSettings;
  readonly onStep: (what: Stepped, by: 1 | -1) => void;
}) {
  const { what, settings, onStep } = props;
  const { label, less, more, value } = steps[what];
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
