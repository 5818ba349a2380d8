import type { ChannelReport } from '#application/feedback/channel-report.ts';
import { RejectedError } from '#runtime/rejected.ts';

/** What a body reports, and why some of its parts could not be read: a bad part leaves its neighbours as they are. */
export interface Reading {
  readonly reports: readonly ChannelReport[];
  /** Names fields, never their values. */
  readonly refusals: readonly string[];
}

/**
 * Reads each part by itself.
 * @param list its name, by which a refusal says which part it is
 */
export function readEach<Part>(list: string, parts: readonly Part[], read: (part: Part) => Reading): Reading {
  const readings = parts.map((part, index) => {
    const where = `${list}[${index}]: `;
    try {
      const { reports, refusals } = read(part);
      return { reports, refusals: refusals.map((why) => where + why) };
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      return { reports: [], refusals: [where + error.message] };
    }
  });
  return together(readings);
}

/** The readings of several lists of one body. */
export const together = (readings: readonly Reading[]): Reading => ({
  reports: readings.flatMap(({ reports }) => reports),
  refusals: readings.flatMap(({ refusals }) => refusals),
});

/** A reading in which nothing was refused. */
export const reading = (...reports: ChannelReport[]): Reading => ({ reports, refusals: [] });
