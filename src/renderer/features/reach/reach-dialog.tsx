import { useQuery } from '@tanstack/react-query';
import { Check, CircleAlert, Minus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { common } from '#words/en/common.ts';
import { reach as words } from '#words/en/reach.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { rich } from '../../text/rich.tsx';
import { copyRich } from '../cite/copy-rich.ts';
import { reachSentence } from './reach-sentence.ts';
import { type Group, type Reach, type Row, useReach } from './use-reach.ts';

const t = wordsOf('reach', words);
const c = wordsOf('common', common);

/** What this program can reach: every way out of the window, tried while one looks. */
export function ReachDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const [run, setRun] = useState(0);
  const [said, setSaid] = useState('');
  const reach = useReach(run);
  const status = useQuery({
    queryKey: ['app.status'],
    queryFn: ({ signal }) => api.app.status({}, { signal }),
  });
  useEffect(() => dialog.current?.showModal(), []);
  const sentence = reachSentence(reach);
  const copy = () => setSaid(copyRich({ text: asText(sentence, reach) }) ? t('copied') : t('notCopied'));

  return (
    <dialog ref={dialog} className="information reach" aria-labelledby="reach-title" onClose={onClose}>
      <header>
        <h2 id="reach-title">{t('title')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="reach-lead">{t('lead')}</p>
      <p className="reach-sum" role="status" data-done={reach.done}>
        {sentence}
      </p>
      <p className="reach-deeds">
        <button
          type="button"
          disabled={!reach.done}
          onClick={() => {
            setSaid('');
            setRun(run + 1);
          }}
        >
          {c('tryAgain')}
        </button>
        <button type="button" disabled={!reach.done} onClick={copy}>
          {t('copyAnswers')}
        </button>
        <span role="status">{said}</span>
      </p>
      <div className="reach-groups">
        {[...reach.groups, reach.own].map((group) => (
          <GroupOfRows key={group.title} group={group} isOwn={group === reach.own} />
        ))}
      </div>
      <p className="reach-foot">
        {t('foot')}
        {status.data && (
          <> {rich(t, 'log', { log: status.data.log, code: (inside) => <code>{inside}</code> })}</>
        )}
      </p>
    </dialog>
  );
}

function GroupOfRows({ group, isOwn }: { readonly group: Group; readonly isOwn: boolean }) {
  return (
    <section aria-label={group.title}>
      <h3>{group.title}</h3>
      {isOwn && <p>{t('ownMustAnswer')}</p>}
      <ul>
        {group.rows.map((row) => (
          <li key={row.name} data-outcome={row.outcome} data-fault={isFault(row, isOwn)}>
            <span>{row.name}</span>
            <b>
              {row.outcome !== null && <Sign row={row} isOwn={isOwn} />}
              {t(row.outcome ?? 'trying')}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isFault = ({ outcome }: Row, isOwn: boolean): boolean =>
  outcome !== null && (outcome === 'reached') !== isOwn;

function Sign({ row, isOwn }: { readonly row: Row; readonly isOwn: boolean }) {
  const Icon = isFault(row, isOwn) ? CircleAlert : row.outcome === 'silent' ? Minus : Check;
  return <Icon aria-hidden size={14} strokeWidth={2} />;
}

function asText(sentence: string, { groups, own }: Reach): string {
  const lines = [...groups, own].flatMap(({ title, rows }) => [
    '',
    title,
    ...rows.map(({ name, outcome }) => t('copyLine', { name, outcome: t(outcome ?? 'notTried') })),
  ]);
  return [t('copyHead', { date: new Date().toISOString() }), '', sentence, ...lines].join('\n');
}
