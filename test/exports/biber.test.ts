import { describe, expect, it } from 'vitest';
import { datePartsOf } from '#core/cite/csl-date.ts';
import { exportReferences } from '#core/export/export-references.ts';
import { missing, run } from './programs.ts';
import { records } from './records.ts';

/** What biber says of a file, and with `--validate-datamodel` of what the data model of BibLaTeX wants besides. */
function warnings(text: string, ...also: readonly string[]): readonly string[] {
  const args = ['--tool', ...also, '--nolog', '-O', 'out.bib', 'FILE'];
  const { stdout, status } = run('biber', args, text, 'references.bib');
  if (status !== 0) throw new Error(`biber could not read the file: ${stdout}`);
  return stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
}

const byModel = '--validate-datamodel';

describe.skipIf(missing('biber') !== null)('biber takes the BibLaTeX', () => {
  const undated = records.filter(({ record }) => datePartsOf(record.dates[0]?.edtf ?? null) === null);

  it('of every record without a warning', () => {
    expect(warnings(exportReferences(records, 'biblatex').text)).toEqual([]);
  });

  it('of every dated record by its data model too, without a warning', () => {
    const dated = records.filter((each) => !undated.includes(each));
    expect(dated.length).toBeGreaterThan(45);
    expect(warnings(exportReferences(dated, 'biblatex').text, byModel)).toEqual([]);
  });

  it('of undated ones with no other than that they have no date, which is never made up', () => {
    const said = warnings(exportReferences(undated, 'biblatex').text, byModel);
    expect(said).toHaveLength(undated.length);
    for (const line of said)
      expect(line).toMatch(/Missing mandatory field - one of 'date, year' must be defined$/);
  });
});
