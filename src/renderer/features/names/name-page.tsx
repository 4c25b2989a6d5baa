import { Merge, Split } from 'lucide-react';
import type { RefObject } from 'react';
import type { ShownName } from '#contract/names.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { describeError } from '../../text/describe-error.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { AddFormLine } from './add-form-line.tsx';
import { FormGroups } from './form-groups.tsx';
import { MergeForm } from './merge-form.tsx';
import { PageHeading } from './page-heading.tsx';
import { SplitForm } from './split-form.tsx';
import type { Deeds } from './use-deeds.ts';
import { useShownName } from './use-names.ts';

const t = wordsOf('names', words);

/** What is done with the name: looked at and its forms changed, taken apart, or put together with another. */
export type NameWork = 'forms' | 'split' | 'merge';

export interface NamePageProps {
  readonly id: string;
  /** Whether its heading takes the focus. */
  readonly asked: RefObject<boolean>;
  readonly work: NameWork;
  readonly deeds: Deeds;
  readonly onWork: (work: NameWork) => void;
  /** Shows another name, or this one anew. */
  readonly onShow: (id: string) => void;
}

/** A name with its forms, and what can be changed of it. */
export function NamePage(props: NamePageProps) {
  const { data, error } = useShownName(props.id);
  if (error) return <p role="alert">{describeError(error).sentence}</p>;
  if (!data) return null;
  return <Shown {...props} name={data} />;
}

function Shown({ name, asked, work, deeds, onWork, onShow }: NamePageProps & { readonly name: ShownName }) {
  const quoted = name.without.map((form) => t('quoted', { form }));
  const made = name.forms.some(({ origin }) => origin === 'rule');

  return (
    <article aria-labelledby="name-title">
      <PageHeading asked={asked} id="name-title">
        {name.label}
      </PageHeading>
      <p className="quiet aside">{about(name)}</p>
      {work === 'split' && (
        <SplitForm
          name={name}
          onCancel={() => onWork('forms')}
          onSplit={(forms, label) =>
            void deeds
              .change({ kind: 'split', name: name.id, forms, label })
              .then((done) => done?.name && onShow(done.name))
          }
        />
      )}
      {work === 'merge' && (
        <MergeForm
          name={name}
          onCancel={() => onWork('forms')}
          onMerge={(from) =>
            void deeds
              .change({ kind: 'merge', into: name.id, from })
              .then((done) => done?.name && onShow(done.name))
          }
        />
      )}
      {work === 'forms' && (
        <>
          <div className="name-actions">
            <ActionButton icon={Merge} label={t('mergeWith')} onPress={() => onWork('merge')} />
            {name.forms.length > 1 && (
              <ActionButton icon={Split} label={t('splitForms')} onPress={() => onWork('split')} />
            )}
          </div>
          <AddFormLine
            key={name.id}
            onAdd={async (text, system) =>
              (await deeds.change({ kind: 'add-form', name: name.id, system, text })) !== null
            }
          />
          <FormGroups
            forms={name.forms}
            label={name.label}
            onRemove={async (text) =>
              (await deeds.change({ kind: 'remove-form', name: name.id, text })) !== null
            }
          />
          {made && <p className="quiet aside">{t('grey')}</p>}
          {name.without.length > 0 && (
            <p className="quiet aside">{t('takenAway', { forms: quoted.join(t('comma')) })}</p>
          )}
        </>
      )}
    </article>
  );
}

function about({ kind, familyFirst, note, mine }: ShownName): string {
  const isFamilyFirst = kind === 'person' && familyFirst;
  const said = t('about', { kind, familyFirst: isFamilyFirst ? 'yes' : 'no', mine: mine ?? 'no' });
  return note === null ? said : `${said} ${t('note', { note })}`;
}
