import type { RefObject } from 'react';
import { common } from '#words/en/common.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { dayOf } from './name-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { Deeds } from './use-deeds.ts';
import { useNameChanges } from './use-names.ts';

const t = wordsOf('names', words);
const c = wordsOf('common', common);

/** All that the reader changed, the latest first; each can be taken back by itself, and done again. */
export function ChangeList({
  asked,
  deeds,
  onShow,
}: {
  readonly asked: RefObject<boolean>;
  readonly deeds: Deeds;
  readonly onShow: (id: string) => void;
}) {
  const { data } = useNameChanges();
  const changes = data ?? [];
  return (
    <>
      <PageHeading asked={asked}>{t('changes')}</PageHeading>
      {changes.length === 0 ? (
        <div className="names-intro">
          <p>{t('introWhat')}</p>
          <p>{t('introHow')}</p>
        </div>
      ) : (
        <ol className="name-changes">
          {changes.map(({ id, sentence, savedAt, undone, name }) => (
            <li key={id} data-undone={undone}>
              <span className="told">
                <span className="deed">{sentence}</span>
                <small className="quiet">
                  {undone ? t('undoneOn', { date: dayOf(savedAt) }) : dayOf(savedAt)}
                  {name === null && !undone && ` · ${t('noEffect')}`}
                  {name !== null && (
                    <>
                      {' · '}
                      <button
                        type="button"
                        className="link"
                        aria-label={t('showOf', { sentence })}
                        onClick={() => onShow(name)}
                      >
                        {t('show')}
                      </button>
                    </>
                  )}
                </small>
              </span>
              <button
                type="button"
                className="secondary"
                aria-label={t(undone ? 'redoOf' : 'undoOf', { sentence })}
                onClick={() => void (undone ? deeds.redo(id) : deeds.undo(id))}
              >
                {undone ? c('redo') : c('undo')}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
