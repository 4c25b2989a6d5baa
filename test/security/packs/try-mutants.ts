import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { isAppError } from '#contract/errors.ts';
import { openPack, type Pack } from '#core/pack/open-pack.ts';
import { verifyPack } from '#core/pack/verify-pack.ts';
import { damages, seeded } from '../../durability/damage.ts';
import { askPack } from './ask-pack.ts';
import { forge } from './forge.ts';

/** What became of a mutant. The last two are faults of Carrel's. */
export type Fate =
  | 'same'
  | 'refused'
  | 'found by the check'
  | 'answered'
  | 'said in an answer'
  | 'wrong'
  | 'fault';

export interface Tried {
  readonly seed: number;
  readonly how: string;
  readonly fate: Fate;
  /** What it would have answered unchecked. */
  readonly unchecked: 'right' | 'wrong' | 'refused' | 'fault';
  readonly ms: number;
  readonly told: string;
}

/** Child of mutants.test.ts: `GOOD OTHER WORK FROM TO` tries so many mutants of a pack, and prints a line for each. */
const [good = '', other = '', work = '', from = '0', to = '0'] = process.argv.slice(2);
const bytes = readFileSync(good);
const older = readFileSync(other);
const ways = [...Object.keys(damages), 'bytes written anew', 'longer', 'forged', 'forged', 'forged'];

const print = (tried: Tried) => process.stdout.write(`${JSON.stringify(tried)}\n`);

const opened = openPack(good);
const right = await askPack(opened);
opened.close();

for (let seed = Number(from); seed < Number(to); seed += 1) {
  const random = seeded(seed);
  const how = ways[seed % ways.length] as string;
  process.stdout.write(`try ${seed} ${how}\n`);
  make(how, random);
  // A busy machine is no hang: the time is the process's own.
  const started = process.cpuUsage();
  const unchecked = await answered(() => openPack(work));
  const checked = await answered(() => {
    verifyPack(work);
    return openPack(work);
  });
  const spent = process.cpuUsage(started);
  const ms = (spent.user + spent.system) / 1000;
  print({
    seed,
    how,
    fate: fateOf(how, unchecked, checked),
    unchecked: unchecked.kind,
    ms,
    told: checked.kind === 'fault' ? checked.told : unchecked.told,
  });
}

interface Answered {
  readonly kind: Tried['unchecked'];
  readonly isOpened: boolean;
  readonly told: string;
}

/** What a pack answers once `open` has opened it. */
async function answered(open: () => Pack): Promise<Answered> {
  let pack: Pack | null = null;
  try {
    pack = open();
    const answer = await askPack(pack);
    return { kind: answer === right ? 'right' : 'wrong', isOpened: true, told: '' };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: isAppError(error) ? 'refused' : 'fault', isOpened: pack !== null, told };
  } finally {
    pack?.close();
  }
}

/** A forged pack is another pack: it may answer something else, but it must answer, or say what is wrong with it. */
function fateOf(how: string, unchecked: Answered, checked: Answered): Fate {
  if (unchecked.kind === 'fault' || checked.kind === 'fault') return 'fault';
  if (checked.kind === 'right') return 'same';
  if (checked.kind === 'wrong') return how === 'forged' ? 'answered' : 'wrong';
  if (checked.isOpened) return 'said in an answer';
  return unchecked.isOpened ? 'found by the check' : 'refused';
}

function make(how: string, random: () => number): void {
  const damage = damages[how];
  if (damage) {
    writeFileSync(work, damage(Buffer.from(bytes), random, older));
    return;
  }
  if (how === 'longer') {
    writeFileSync(work, Buffer.concat([bytes, bytes.subarray(0, 4096)]));
    return;
  }
  if (how === 'forged') {
    copyFileSync(good, work);
    forge(work, random);
    return;
  }
  const copy = Buffer.from(bytes);
  const at = Math.floor(random() * copy.length);
  for (let i = at; i < Math.min(at + 64, copy.length); i += 1) copy[i] = Math.floor(random() * 256);
  writeFileSync(work, copy);
}
