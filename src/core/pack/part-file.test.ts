import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { looseOf, partOf, removeDeadParts } from './part-file.ts';

it('what dead processes left on its way into a folder is taken away, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-parts-'));
  const mine = partOf(join(folder, 'Notes 1957.docx'));
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const theirs = mine.replace(`.${process.pid}.`, `.${dead}.`);
  const kept = [mine, join(folder, 'Notes 1957.docx'), join(folder, `.notes.${dead}.parts`)];
  for (const path of [...kept, theirs, looseOf(theirs)]) writeFileSync(path, 'words');
  removeDeadParts(folder);
  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .sort(),
  ).toEqual([...kept].sort());
  removeDeadParts(join(folder, 'no such folder'));
  rmSync(folder, { recursive: true });
});
