import { useState } from 'react';
import type { CollectionSummary } from '#contract/entities.ts';
import type { ImportReport } from '#contract/imports.ts';
import { adding as words } from '#words/en/adding.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { useAdding } from '../../../state/use-adding.tsx';
import { useShowCollection } from '../use-show-collection.ts';
import { type WhereWhy, WhereWhyList } from '../where-why-list.tsx';
import { reportCounts, reportEffort } from './report-words.ts';
import { SaveReport } from './save-report.tsx';

const t = wordsOf('adding', words);

export interface ReportStepProps {
  readonly job: string;
  readonly report: ImportReport;
  readonly collection: CollectionSummary;
  /** Entry in the bin of the collection that was replaced. */
  readonly binned: string | null;
}

/** What became of everything: counts first, then each place with its reason. */
export function ReportStep({ job, report, collection, binned }: ReportStepProps) {
  const { dispatch } = useAdding();
  const showCollection = useShowCollection();
  const [saving, setSaving] = useState(false);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const show = () => {
    dispatch({ type: 'done' });
    showCollection(collection.id);
  };
  return (
    <>
      <div className="add-body">
        <article className="report" aria-labelledby="report-title">
          <h2 id="report-title">{collection.title}</h2>
          <dl className="report-counts">
            {reportCounts(report).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="quiet report-effort">{reportEffort(report)}</p>
          {binned !== null && <p className="quiet">{t('tookPlace')}</p>}
          <Part title={t('leftOutPlaces')} items={report.skipped} count={report.skippedCount} />
          <Part title={t('duplicates')} items={report.duplicates} count={report.duplicateCount} />
          <Part
            title={t('datesNotUnderstood')}
            items={report.dates.map(({ where, title, text }) => ({
              where,
              why: t('dateAsPrinted', { text, title }),
            }))}
            count={report.dateCount}
            remark={t('datesAreThere')}
          />
          <Part
            title={t('warnings')}
            items={report.warnings.map((why) => ({ where: '', why }))}
            count={report.warningCount}
          />
        </article>
      </div>
      <footer className="add-foot">
        <p role="status" className="saved-as">
          {savedAs && t('savedAs', { path: savedAs })}
        </p>
        <div className="add-actions">
          <button
            type="button"
            className="secondary"
            onClick={() => dispatch({ type: 'begin', updating: null })}
          >
            {t('addAnother')}
          </button>
          <button type="button" className="secondary" onClick={() => setSaving(true)}>
            {t('saveReportWhere')}
          </button>
          <button type="button" className="primary" onClick={show}>
            {t('readIt')}
          </button>
        </div>
      </footer>
      {saving && (
        <SaveReport
          job={job}
          onClose={(path) => {
            setSaving(false);
            if (path) setSavedAs(path);
          }}
        />
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly items: readonly WhereWhy[];
  readonly count: number;
  readonly remark?: string;
}

/** One list of the report; none where there is nothing to tell. */
function Part({ title, items, count, remark }: PartProps) {
  if (count === 0) return null;
  return (
    <section className="report-part" aria-label={title}>
      <h3>
        {title} <span className="quiet">{count.toLocaleString(spokenLocale())}</span>
      </h3>
      {remark && <p className="quiet">{remark}</p>}
      <WhereWhyList items={items} />
      {count > items.length && <p className="quiet">{t('moreInReport', { count: count - items.length })}</p>}
    </section>
  );
}
