/** What a process did to files, and what it said, as strace recorded it. */
export type Step =
  | { readonly does: 'open'; readonly fd: number; readonly path: string; readonly flags: string }
  | { readonly does: 'close'; readonly fd: number }
  /** `at` null: at the end, or where the last write ended. */
  | { readonly does: 'write'; readonly fd: number; readonly at: number | null; readonly data: Buffer }
  /** Of another open file, within the kernel. */
  | {
      readonly does: 'copy';
      readonly fd: number;
      readonly source: number;
      readonly from: number;
      readonly bytes: number;
    }
  | { readonly does: 'truncate'; readonly fd: number; readonly bytes: number }
  | { readonly does: 'sync'; readonly fd: number }
  | { readonly does: 'rename'; readonly from: string; readonly to: string }
  | { readonly does: 'remove'; readonly path: string }
  | { readonly does: 'folder'; readonly path: string }
  | { readonly does: 'say'; readonly text: string }
  /** A call that nobody here can replay: on another file it does not matter. */
  | { readonly does: 'other'; readonly fd: number; readonly call: string };

/** The steps in a trace that touch files below `root`. Throws at a call on them that it does not know. */
export function stepsOf(trace: string, root: string): Step[] {
  const opened = new Set<number>();
  const steps: Step[] = [];
  for (const { name, args, result } of callsIn(trace)) {
    const step = stepOf(name, args, result);
    if (step.does === 'open') {
      if (isBelow(step.path, root)) opened.add(step.fd);
      else opened.delete(step.fd);
    }
    const mine =
      step.does === 'say' ||
      ('fd' in step ? opened.has(step.fd) : isBelow('path' in step ? step.path : step.from, root));
    if (!mine) continue;
    if (step.does === 'other')
      throw new Error(`The trace has a call that nobody here can replay: ${step.call}.`);
    if (step.does === 'close') opened.delete(step.fd);
    steps.push(step);
  }
  return steps;
}

const isBelow = (path: string, root: string) => path === root || path.startsWith(`${root}/`);

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: number;
}

/** Calls that succeeded, in the order in which they ended; one that another thread interrupted is put together again. */
function* callsIn(trace: string): Generator<Call> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(thread, rest.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest)?.[0];
    const whole = resumed === undefined ? rest : (begun.get(thread) ?? '') + rest.slice(resumed.length);
    const end = whole.lastIndexOf(') ');
    const result = /^\) +=\s+(\d+)/.exec(whole.slice(end));
    const open = whole.indexOf('(');
    if (result === null || open === -1) continue;
    yield {
      name: whole.slice(0, open),
      args: whole.slice(open + 1, end).split(', '),
      result: Number(result[1]),
    };
  }
}

const bytesOf = (quoted = '') => Buffer.from(quoted.replace(/["\\x]/g, ''), 'hex');
/** A number that is passed by its address: `[4096]`, or `[0] => [4096]` where the call alters it. */
const numberIn = (pointed = '') => Number(/\[(\d+)\]/.exec(pointed)?.[1] ?? Number.NaN);
const pathOf = (quoted = '') => bytesOf(quoted).toString();

function stepOf(name: string, args: readonly string[], result: number): Step {
  const fd = Number(args[0]);
  switch (name) {
    case 'open':
      return { does: 'open', fd: result, path: pathOf(args[0]), flags: args[1] ?? '' };
    case 'openat':
      return { does: 'open', fd: result, path: pathOf(args[1]), flags: args[2] ?? '' };
    case 'close':
      return { does: 'close', fd };
    case 'write':
      if (fd === 1) return { does: 'say', text: pathOf(args[1]) };
      return { does: 'write', fd, at: null, data: bytesOf(args[1]).subarray(0, result) };
    case 'pwrite64':
      return { does: 'write', fd, at: Number(args[3]), data: bytesOf(args[1]).subarray(0, result) };
    case 'copy_file_range':
      return { does: 'copy', fd: Number(args[2]), source: fd, from: numberIn(args[1]), bytes: result };
    case 'sendfile':
      return { does: 'copy', fd, source: Number(args[1]), from: numberIn(args[2]), bytes: result };
    case 'ftruncate':
      return { does: 'truncate', fd, bytes: Number(args[1]) };
    case 'fsync':
    case 'fdatasync':
      return { does: 'sync', fd };
    case 'rename':
      return { does: 'rename', from: pathOf(args[0]), to: pathOf(args[1]) };
    case 'renameat':
    case 'renameat2':
      return { does: 'rename', from: pathOf(args[1]), to: pathOf(args[3]) };
    case 'unlink':
    case 'rmdir':
      return { does: 'remove', path: pathOf(args[0]) };
    case 'unlinkat':
      return { does: 'remove', path: pathOf(args[1]) };
    case 'mkdir':
      return { does: 'folder', path: pathOf(args[0]) };
    case 'mkdirat':
      return { does: 'folder', path: pathOf(args[1]) };
    default:
      return { does: 'other', fd, call: `${name}(${args.join(', ').slice(0, 100)})` };
  }
}
