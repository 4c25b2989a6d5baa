import { Check, Copy } from 'lucide-react';
import { useRef } from 'react';
import type { ArchivalRecord } from '#contract/entities.ts';
import { cite as words } from '#words/en/cite.ts';
import { common } from '#words/en/common.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { nameVersions } from '../reader/name-versions.ts';
import { Failure } from '../status/failure.tsx';
import { CitedText } from './cited-text.tsx';
import { CitingFields } from './citing-fields.tsx';
import { LocatorField } from './locator-field.tsx';
import { SeenField } from './seen-field.tsx';
import {
  type CopiedAs,
  copiedSentence,
  type Form,
  formNames,
  forms,
  inTextNames,
  type useCitation,
} from './use-citation.ts';
import { useStyle } from './use-styles.ts';

const c = wordsOf('common', common);
const t = wordsOf('cite', words);

/** The three forms of a citation as it would be printed, how it is cited, and each form to be taken away. */
export function CitationSection({
  citation,
  record,
  version,
}: {
  readonly citation: ReturnType<typeof useCitation>;
  readonly record: Pick<ArchivalRecord, 'provenance' | 'versions'>;
  /** The one that is read. */
  readonly version: string | null;
}) {
  const { cited, copied, copy, error, setLocator } = citation;
  const at = record.versions.findIndex(({ id }) => id === version);
  const read = record.versions.length > 1 ? nameVersions(record.versions)[at] : undefined;
  const { data: style } = useStyle(useRoom().state.citing.style);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeyCommand('citation', () => {
    const section = heading.current?.closest('section');
    section?.scrollIntoView({ block: 'nearest' });
    section?.querySelector<HTMLElement>('[role="combobox"]')?.focus({ preventScroll: true });
  });
  return (
    <section className="citation" aria-labelledby="citation-title">
      <h2 id="citation-title" ref={heading}>
        {t('citation')}
      </h2>
      {read && <p className="citation-version">{t('ofVersion', { version: read })}</p>}
      <div className="citation-fields">
        <CitingFields />
        <LocatorField onChange={setLocator} />
        {record.provenance && <SeenField />}
      </div>
      {error ? <Failure error={error} /> : null}
      <dl>
        {forms.map((form) => (
          <div key={form}>
            <dt>{(style?.kind === 'in-text' ? inTextNames : formNames)[form]}</dt>
            <dd data-form={form}>
              <CitedText html={cited(form)?.html ?? ''} />
              <span className="citation-ways">
                {(['rich', 'markdown'] as const).map((as) => (
                  <CopyButton
                    key={as}
                    form={form}
                    as={as}
                    done={copied?.form === form && copied.as === as ? copied.done : null}
                    onCopy={() => copy(form, as)}
                  />
                ))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {copiedSentence(copied)}
      </p>
    </section>
  );
}

interface CopyButtonProps {
  readonly form: Form;
  readonly as: CopiedAs;
  /** Whether the last copy of this form worked; null when another was copied since. */
  readonly done: boolean | null;
  readonly onCopy: () => void;
}

function CopyButton({ form, as, done, onCopy }: CopyButtonProps) {
  const label = t(as === 'rich' ? 'copyForm' : 'copyFormMarkdown', { form });
  return (
    <button type="button" className="copy" aria-label={label} title={label} onClick={onCopy}>
      {done ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
      <span>
        {done === null ? (as === 'rich' ? c('copy') : 'Markdown') : done ? c('copied') : t('refusedShort')}
      </span>
    </button>
  );
}
