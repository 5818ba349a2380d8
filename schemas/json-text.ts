import * as z from 'zod';

/** A text that holds JSON of a shape, as queues and buses carry it. */
export const jsonText = <T>(schema: z.ZodType<T>): z.ZodType<T, string> =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** The detail of an event, in what EventBridge puts around it; loose, because the bus adds to it. */
export const busEvent = <T>(detail: z.ZodType<T>): z.ZodType<T, string> =>
  jsonText(z.object({ detail })).transform((event) => event.detail);
