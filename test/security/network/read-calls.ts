/** What a tree of processes asked of the network, by the lines of `strace -f --decode-fds=socket`. */
export interface Calls {
  /** Lines of calls that send to, or connect a stream with, what is not this machine. */
  readonly sent: readonly string[];
  /** The same to this machine itself. */
  readonly toLoopback: readonly string[];
  /** Datagram sockets that were given an address: that asks the kernel for a route and sends nothing. */
  readonly routesAsked: number;
  /** Questions to the kernel itself, such as which addresses this machine has. */
  readonly kernelAsked: number;
  /** Sockets that wait for connections. */
  readonly listening: readonly string[];
  /** Lines that could not be read: none may be left. */
  readonly unread: readonly string[];
  /** All lines: a trace of nothing proves nothing. */
  readonly lines: number;
}

/** The calls that are traced. */
export const traced = 'socket,connect,bind,listen,sendto,sendmsg,sendmmsg';

/** `123 sendto(7<UDP:[10.0.0.1:5->8.8.8.8:53]>, …`, also where it goes on later. */
const call = /^(?:\d+\s+)?(\w+)\((.*)$/;
const socketOf = /^\d+<([A-Za-z0-9_-]+):(.*?)>(?=[,)]|\s|$)/;
const addressIn = /(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"/g;
const isLocal = (address: string) => /^(?:::ffff:)?127\.|^::1$/.test(address);

type Kind = 'nothing' | 'sent' | 'toLoopback' | 'listening' | 'unread' | 'kernelAsked' | 'routesAsked';

/** What one line tells of. */
export function kindOf(text: string): Kind {
  const [, name = '', rest = ''] = call.exec(text) ?? [];
  if (name === '') return 'unread';
  // Making and naming a socket sends nothing; what it is used for is told by the other calls.
  if (name === 'socket' || name === 'bind') return 'nothing';
  const [, type = '', ends = ''] = socketOf.exec(rest) ?? [];
  // Of another network, or gone when it was looked at: its message may still say where it goes.
  const family = type === '' || type === 'socket' ? familyIn(rest) : type;
  if (family.startsWith('UNIX')) return 'nothing';
  if (family === 'NETLINK') return 'kernelAsked';
  if (name === 'listen') return 'listening';
  // A descriptor that is none, or a socket that was closed by another thread.
  if (family === '') return /= -1 E(?:BADF|NOTSOCK|AGAIN)/.test(text) ? 'nothing' : 'unread';
  // The kernel gives such a socket a route, and no packet goes before it sends.
  if (name === 'connect' && family.startsWith('UDP')) return 'routesAsked';
  if (name === 'connect' && /sa_family=AF_UNSPEC/.test(rest)) return 'nothing';
  const named = [...rest.matchAll(addressIn)].map(([, address = '']) => address);
  const peers = named.length > 0 ? named : [peerOf(ends)];
  return peers.every(isLocal) ? 'toLoopback' : 'sent';
}

/** Ends of processes, signals, and ends of calls whose beginning was read. */
const isNoCall = (text: string) => text === '' || /^(?:\d+\s+)?(?:\+\+\+|---|<\.\.\.|\?)/.test(text);

/** A reader that takes one line after the other. */
export function readCalls(): { line(text: string): void; calls(): Calls } {
  const kept: Record<'sent' | 'toLoopback' | 'listening' | 'unread', string[]> = {
    sent: [],
    toLoopback: [],
    listening: [],
    unread: [],
  };
  const count = { routesAsked: 0, kernelAsked: 0, lines: 0 };
  return {
    line(text) {
      if (isNoCall(text)) return;
      count.lines += 1;
      const kind = kindOf(text);
      if (kind === 'routesAsked' || kind === 'kernelAsked') count[kind] += 1;
      else if (kind !== 'nothing') kept[kind].push(text);
    },
    calls: () => ({ ...kept, ...count }),
  };
}

function familyIn(rest: string): string {
  if (/AF_UNIX/.test(rest)) return 'UNIX';
  if (/AF_NETLINK/.test(rest)) return 'NETLINK';
  return /AF_(?:INET6?|PACKET)/.test(rest) ? 'INET' : '';
}

/** `[10.0.0.1:5->8.8.8.8:53]`, `[[::1]:5->[::1]:53]`. */
const peerOf = (ends: string): string => /->\[?(.+?)\]?:\d+\]$/.exec(ends)?.[1] ?? '';
