import { useQuery } from '@tanstack/react-query';
import { Check, CircleAlert, Minus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../client.tsx';
import { copyRich } from '../cite/copy-rich.ts';
import type { Outcome } from './attempt.ts';
import { reachSentence } from './reach-sentence.ts';
import { type Group, type Reach, type Row, useReach } from './use-reach.ts';

const words: Readonly<Record<Outcome, string>> = {
  reached: 'reached',
  refused: 'refused',
  silent: 'no answer',
};

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
  const copy = () =>
    setSaid(copyRich({ text: asText(sentence, reach) }) ? 'Copied.' : 'The clipboard refused it.');

  return (
    <dialog ref={dialog} className="information reach" aria-labelledby="reach-title" onClose={onClose}>
      <header>
        <h2 id="reach-title">What this program can reach</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          Close <kbd aria-hidden>Esc</kbd>
        </button>
      </header>
      <p className="reach-lead">
        Carrel works without a network, and nothing that you read, search or write leaves this machine. You
        need not believe it: while you look, this page tries every way by which a window can ask for
        something.
      </p>
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
          Try again
        </button>
        <button type="button" disabled={!reach.done} onClick={copy}>
          Copy the answers
        </button>
        <span role="status">{said}</span>
      </p>
      <div className="reach-groups">
        {[...reach.groups, reach.own].map((group) => (
          <GroupOfRows key={group.title} group={group} isOwn={group === reach.own} />
        ))}
      </div>
      <p className="reach-foot">
        “Refused” was told at once. “No answer” is all that a page hears of ways which never answer, such as a
        name that is looked up: the browser itself is started so that it finds no name and no network.
        {status.data && (
          <>
            {' '}
            Faults of the program are written to <code>{status.data.log}</code>, never what was read or
            searched, and are sent to nobody.
          </>
        )}
      </p>
    </dialog>
  );
}

function GroupOfRows({ group, isOwn }: { readonly group: Group; readonly isOwn: boolean }) {
  return (
    <section aria-label={group.title}>
      <h3>{group.title}</h3>
      {isOwn && <p>These must answer: they show that the others would have been heard.</p>}
      <ul>
        {group.rows.map((row) => (
          <li key={row.name} data-outcome={row.outcome} data-fault={isFault(row, isOwn)}>
            <span>{row.name}</span>
            <b>
              {row.outcome !== null && <Sign row={row} isOwn={isOwn} />}
              {row.outcome === null ? 'trying…' : words[row.outcome]}
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
    ...rows.map(({ name, outcome }) => `- ${name}: ${outcome === null ? 'not tried' : words[outcome]}`),
  ]);
  return [`What Carrel can reach, tried on ${new Date().toISOString()}`, '', sentence, ...lines].join('\n');
}
