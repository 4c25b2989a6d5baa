import { z } from 'zod';
import type { ErrorReport } from './errors.ts';

/** What goes over the wire. A frame is plain JSON, so that every transport can carry it. */
export type Frame =
  | { readonly type: 'request'; readonly id: number; readonly name: string; readonly arg: unknown }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'event'; readonly name: string; readonly value: unknown };

/** The envelope. An error never crosses the bridge as a thrown value. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorReport };

/** What a client may send. Anything else is dropped before a handler sees it. */
export const incomingFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('request'),
    id: z.int().nonnegative(),
    name: z.string().max(100),
    arg: z.unknown(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: z.int().nonnegative() }),
]);
