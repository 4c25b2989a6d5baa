import type { RefObject } from 'react';
import { dayOf } from './name-words.ts';
import { PageHeading } from './page-heading.tsx';
import type { Deeds } from './use-deeds.ts';
import { useNameChanges } from './use-names.ts';

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
      <PageHeading asked={asked}>What you changed</PageHeading>
      {changes.length === 0 ? (
        <div className="names-intro">
          <p>
            A name is one person, place or body in all its spellings. Type one of them in a search, and the
            others are looked for too.
          </p>
          <p>
            Where the table is wrong or silent, you can put it right: find a name on the left, or add one.
            Whatever you change is kept in your library, stands here, and can be taken back.
          </p>
        </div>
      ) : (
        <ol className="name-changes">
          {changes.map(({ id, sentence, savedAt, undone, name }) => (
            <li key={id} data-undone={undone}>
              <span className="told">
                <span className="deed">{sentence}</span>
                <small className="quiet">
                  {undone ? `Undone; made on ${dayOf(savedAt)}` : dayOf(savedAt)}
                  {name === null && !undone && ' · without effect while its name is not there'}
                  {name !== null && (
                    <>
                      {' · '}
                      <button
                        type="button"
                        className="link"
                        aria-label={`Show the name: ${sentence}`}
                        onClick={() => onShow(name)}
                      >
                        Show the name
                      </button>
                    </>
                  )}
                </small>
              </span>
              <button
                type="button"
                className="secondary"
                aria-label={`${undone ? 'Redo' : 'Undo'}: ${sentence}`}
                onClick={() => void (undone ? deeds.redo(id) : deeds.undo(id))}
              >
                {undone ? 'Redo' : 'Undo'}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
