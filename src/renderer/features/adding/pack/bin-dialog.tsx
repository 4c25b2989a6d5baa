import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Binned } from '#contract/packs.ts';
import { adding as words } from '#words/en/adding.ts';
import { common } from '#words/en/common.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { useApi } from '../../../client.tsx';
import { binKey, useShelf } from '../../../state/use-shelf.tsx';
import { describeError } from '../../../text/describe-error.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const t = wordsOf('adding', words);
const c = wordsOf('common', common);

const day = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'long', year: 'numeric' });

/** What was removed or replaced in the last 30 days: back on the shelf, or gone for good. */
export function BinDialog({
  binned,
  onClose,
}: {
  readonly binned: readonly Binned[];
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { restore } = useShelf();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const discard = (entry: string) =>
    api.packs
      .discard({ entry })
      .then(() => setError(null), setError)
      .finally(() => void queries.invalidateQueries({ queryKey: binKey }));

  return (
    <dialog ref={dialog} className="information" aria-labelledby="bin-title" onClose={onClose}>
      <header>
        <h2 id="bin-title">{t('removed')}</h2>
        <button type="button" className="link" onClick={() => dialog.current?.close()}>
          {c('close')} <kbd aria-hidden>{t('esc')}</kbd>
        </button>
      </header>
      <p className="quiet">{t('keptDays')}</p>
      <ul className="binned">
        {binned.map(({ entry, title, version, removed, bytes }) => (
          <li key={entry}>
            <span>
              {title}
              <small className="quiet">{binnedWords({ version, bytes, removed })}</small>
            </span>
            <button
              type="button"
              className="secondary"
              aria-label={t('bringBackIt', { title })}
              onClick={() => {
                dialog.current?.close();
                void restore(entry);
              }}
            >
              {t('bringBack')}
            </button>
            <button
              type="button"
              className="secondary"
              aria-label={t('deleteItForGood', { title })}
              onClick={() => void discard(entry)}
            >
              {t('deleteForGood')}
            </button>
          </li>
        ))}
      </ul>
      {binned.length === 0 && <p>{t('nothingLeft')}</p>}
      <p className="add-trouble" role="alert">
        {error !== null && describeError(error).sentence}
      </p>
    </dialog>
  );
}

function binnedWords({ version, bytes, removed }: Pick<Binned, 'version' | 'bytes' | 'removed'>): string {
  const values = { size: formatBytes(bytes), day: day.format(new Date(removed)) };
  return version === null ? t('removedOn', values) : t('removedVersion', { ...values, version });
}
