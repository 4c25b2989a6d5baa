import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { speakIn } from '#words/load.ts';
import { createGauge } from './gauge.ts';
import { placeOf } from './import-words.ts';
import { previewSources } from './preview-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-words-'));

afterEach(() => speakIn('en'));

it('says in the language of the window why a row was left out, and of no option of the command line', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'title,date,odd\nOne,yesterday,1\n,,2\n');
  await speakIn('ru');
  const { skipped, warnings } = await previewSources([path], {}, 60_000);
  expect(skipped).toEqual([
    {
      where: `${path}, строка 3`,
      why: 'в строке нет ни заглавия, ни чего-либо другого, чем её назвать',
    },
  ]);
  expect(warnings).toEqual([
    `${path}, строка 2: дата «yesterday» не понята; она сохранена, как напечатана, а при сортировке запись стоит среди недатированных.`,
    `${path}: пропущен столбец odd. Выберите, что он значит.`,
  ]);
});

it.each(['ko', 'zh', 'ru', 'de'] as const)(
  'names places in %s so that the gauge can read them',
  async (language) => {
    const path = join(folder, `long, 7 ${language}.csv`);
    writeFileSync(path, `${'x'.repeat(99)}\n`.repeat(10_000));
    await speakIn(language);
    expect(createGauge([{ path }]).at(placeOf(path, 2500))).toBe(250_000);
  },
);
