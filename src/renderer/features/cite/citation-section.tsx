import { Check, Copy } from 'lucide-react';
import { Failure } from '../status/failure.tsx';
import { type Form, formNames, forms, type useCitation } from './use-citation.ts';

/** The three forms of a citation, each to be taken away. */
export function CitationSection({ citation }: { readonly citation: ReturnType<typeof useCitation> }) {
  const { cited, copied, copy, error } = citation;
  return (
    <section className="citation" aria-labelledby="citation-title">
      <h2 id="citation-title">Citation</h2>
      <p className="quiet">Chicago, notes and bibliography</p>
      {error ? <Failure error={error} /> : null}
      <dl>
        {forms.map((form) => (
          <div key={form}>
            <dt>{formNames[form]}</dt>
            <dd data-form={form}>
              <span>{cited(form)?.text}</span>
              <CopyButton
                form={form}
                done={copied?.form === form ? copied.done : null}
                onCopy={() => copy(form)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface CopyButtonProps {
  readonly form: Form;
  /** Whether the last copy of this form worked; null when another was copied since. */
  readonly done: boolean | null;
  readonly onCopy: () => void;
}

function CopyButton({ form, done, onCopy }: CopyButtonProps) {
  const label = `Copy the ${formNames[form].toLowerCase()}`;
  return (
    <button type="button" className="copy" aria-label={label} title={label} onClick={onCopy}>
      {done ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
      <span aria-live="polite">
        {done === null ? 'Copy' : done ? 'Copied' : 'Not copied: the clipboard refused'}
      </span>
    </button>
  );
}
