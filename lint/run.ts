import { checkTree, printed } from './check-tree.ts';

/** `node lint/run.ts`: prints what breaks the rules, and exits 1 when anything does. */
const findings = checkTree(process.cwd());
for (const finding of findings) console.log(printed(finding));
console.log(findings.length === 0 ? 'Every file keeps to its layer.' : `${findings.length} findings.`);
process.exitCode = findings.length === 0 ? 0 : 1;
