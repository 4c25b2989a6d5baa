import { ArrowLeft, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { adding as words } from '#words/en/adding.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import type { AddingStep } from '../../state/adding-state.ts';
import { useAdding } from '../../state/use-adding.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChooseStep } from './choose/choose-step.tsx';
import { LookStep } from './look/look-step.tsx';
import { PackStep } from './pack/pack-step.tsx';
import { ImportStep } from './run/import-step.tsx';

const t = wordsOf('adding', words);
const c = wordsOf('common', common);

const steps: readonly { readonly step: AddingStep; readonly name: string }[] = [
  { step: 'choose', name: t('stepChoose') },
  { step: 'look', name: t('stepLook') },
  { step: 'import', name: t('stepImport') },
];

/** Adding a collection, in three steps. It takes the place of catalogue and page; Escape steps back. */
export function AddView() {
  const { adding, dispatch, leave } = useAdding();
  const { step, chosen, job, updating } = adding;
  const pane = useRef<HTMLElement>(null);
  const title = updating ? t('update', { title: updating.title }) : t('title');
  const pack = chosen.length === 1 && chosen[0]?.kind === 'pack' ? chosen[0] : null;
  const names = steps.filter((each) => pack === null || each.step !== 'import' || step === 'import');

  // Another step begins at its beginning: what was pressed to come here is gone, or stands in the rail.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the step is another one.
  useEffect(() => {
    if (!pane.current?.contains(document.activeElement)) pane.current?.focus();
  }, [step]);

  useEffect(() => {
    const before = document.title;
    document.title = `${title} — Carrel`;
    return () => {
      document.title = before;
    };
  }, [title]);

  const back = () => {
    if (step === 'look') dispatch({ type: 'step', step: 'choose' });
    else leave();
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    event.preventDefault();
    back();
  }

  return (
    <section
      ref={pane}
      id="add"
      className="add"
      aria-labelledby="add-title"
      tabIndex={-1}
      data-step={step}
      onKeyDown={onKeyDown}
    >
      <header className="add-head">
        <h1 id="add-title">{title}</h1>
        <ol className="add-steps" aria-label={t('steps')}>
          {names.map(({ step: each, name }) => (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {name}
            </li>
          ))}
        </ol>
        <ActionButton
          icon={step === 'look' ? ArrowLeft : X}
          label={step === 'look' ? c('back') : c('close')}
          hint={t('esc')}
          onPress={back}
        />
      </header>
      {step === 'import' && job !== null ? (
        <ImportStep key={job} id={job} />
      ) : step === 'look' && pack ? (
        <PackStep key={pack.path} pack={pack} />
      ) : step === 'look' && chosen.length > 0 ? (
        <LookStep />
      ) : (
        <ChooseStep />
      )}
    </section>
  );
}
