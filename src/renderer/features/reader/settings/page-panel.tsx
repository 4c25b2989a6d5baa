import { ALargeSmall } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../../keys/use-keys.tsx';
import { isPlainPage, type PageSettings, pageFaces } from '../../../state/page-settings.ts';
import { StepLine } from './step-line.tsx';
import type { PageSetting } from './use-page-settings.ts';

const t = wordsOf('reader', words);

const faceNames: Readonly<Record<PageSettings['face'], string>> = { serif: t('serif'), sans: t('sans') };
const anchor = '--page-settings';

/** How the text is set: a small panel under its button. A native popover: Escape closes it, and the focus goes back. */
export function PagePanel({ setting }: { readonly setting: PageSetting }) {
  const { settings, set, step, reset } = setting;
  const panel = useRef<HTMLDivElement>(null);
  useKeyCommand('pageSettings', () => {
    // Closed again, it gives the focus back to where it was.
    panel.current?.showPopover();
    panel.current?.querySelector('button')?.focus();
  });

  function press(event: KeyboardEvent): void {
    const by = event.key === '+' ? 1 : event.key === '-' ? -1 : null;
    if (by !== null) step('size', by);
    else if (event.key === 'P') panel.current?.hidePopover();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <button
        type="button"
        className="action"
        aria-keyshortcuts="P"
        title={t('howSetKey')}
        popoverTarget="page-settings"
        style={{ anchorName: anchor } as CSSProperties}
      >
        <ALargeSmall aria-hidden size={16} strokeWidth={1.75} />
        <span>{t('pageButton')}</span>
        <kbd aria-hidden>P</kbd>
      </button>
      <div
        ref={panel}
        id="page-settings"
        popover="auto"
        role="dialog"
        aria-label={t('howSet')}
        className="page-settings"
        style={{ positionAnchor: anchor } as CSSProperties}
        onKeyDown={press}
      >
        <StepLine what="size" settings={settings} onStep={step} />
        <StepLine what="leading" settings={settings} onStep={step} />
        <StepLine what="measure" settings={settings} onStep={step} />
        <fieldset className="step-line">
          <legend>{t('typeface')}</legend>
          {pageFaces.map((face) => (
            <button
              key={face}
              type="button"
              data-face={face}
              aria-pressed={settings.face === face}
              onClick={() => set({ face })}
            >
              {faceNames[face]}
            </button>
          ))}
        </fieldset>
        <label>
          <input
            type="checkbox"
            checked={settings.numbered}
            onChange={(event) => set({ numbered: event.target.checked })}
          />
          {t('numberParagraphs')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={settings.printMarks}
            onChange={(event) => set({ printMarks: event.target.checked })}
          />
          {t('printMarks')}
        </label>
        <button type="button" className="link" aria-disabled={isPlainPage(settings)} onClick={reset}>
          {t('asItWas')}
        </button>
      </div>
    </>
  );
}
