import { z } from 'zod';
import { errorCodes } from './errors.ts';

/** An error as it crosses the contract; see `ErrorReport`. */
export const errorReportSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
