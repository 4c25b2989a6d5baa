import type { reach } from '#words/en/reach.ts';

/** Names a way, or where it leads to, in the catalogue. */
export type ReachWord = keyof typeof reach;

/** What came of a probe: something was reached, it was refused, or nothing came back within its time. */
export type Outcome = 'reached' | 'refused' | 'silent';

/** One way by which a page could ask for something that is not its own. */
export interface Probe {
  readonly name: ReachWord;
  /** Resolves when something was reached, rejects when that was refused. `url` is where to; a probe may leave elements in `place`. */
  readonly run: (url: string, place: HTMLElement) => Promise<unknown> | unknown;
  /** Of a frame that was refused the policy names no more than the origin. */
  readonly inFrame?: true;
  /** Tried by itself, when all others are done: a page that is about to be left ends what it has asked for. */
  readonly leaves?: true;
}

const patienceMs = 1_500;

/** Runs a probe. What the policy refuses is known by its own event, also where the asker is told nothing. */
export async function attempt({ run, inFrame }: Probe, url: string, place: HTMLElement): Promise<Outcome> {
  const over = new AbortController();
  const refusal = new Promise<Outcome>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ blockedURI }) => {
        if (isOf(blockedURI, inFrame ? originOf(url) : url)) resolve('refused');
      },
      { signal: over.signal },
    );
  });
  const answer = Promise.resolve()
    .then(() => run(url, place))
    .then(
      (): Outcome => 'reached',
      (): Outcome => 'refused',
    );
  const silence = new Promise<Outcome>((resolve) => setTimeout(resolve, patienceMs, 'silent'));
  try {
    return await Promise.race([refusal, answer, silence]);
  } finally {
    over.abort();
  }
}

/** Of files and pages of its own the browser names the scheme alone. */
const isOf = (blocked: string, url: string): boolean =>
  [url, url.replace(/^http/, 'ws'), url.split(':')[0]].includes(blocked);

const originOf = (url: string): string => (url.startsWith('http') ? new URL(url).origin : url);

/** Waits for ever: of some ways a page is never told what came of them. */
export const unheard = (): Promise<never> => new Promise(() => {});

/** An element with these attributes, in the page; resolves when it has loaded. */
export function element(
  place: HTMLElement,
  tag: Exclude<keyof HTMLElementTagNameMap, 'script'>,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  const loaded = new Promise<void>((resolve, reject) => {
    for (const event of ['load', 'loadedmetadata', 'canplay']) made.addEventListener(event, () => resolve());
    made.addEventListener('error', () => reject(new Error('refused')));
  });
  place.append(made);
  return loaded;
}
