import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { printed } from './check-tree.ts';
import { findWords } from './words-rule.ts';

/** `node lint/words.ts FOLDER…`: words that are in no catalogue, also in files that are excused for now. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...process.argv.slice(2)], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));
const found = files.flatMap((file) => findWords(file, readFileSync(file, 'utf8')));
for (const finding of found) console.log(printed(finding));
console.log(`${found.length} findings.`);
process.exitCode = found.length === 0 ? 0 : 1;
