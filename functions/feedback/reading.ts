import type { ChannelReport } from '#application/feedback/channel-report.ts';
import { RejectedError } from '#runtime/rejected.ts';

/** What a body reports, and why some of its parts could not be read: a bad part leaves its neighbours as they are. */
export interface Reading {
  readonly reports: readonly ChannelReport[];
  /** Names fields, never their values. */
  readonly refusals: readonly string[];
  /** Why some of its parts report nothing that we record. */
  readonly ignored: readonly string[];
}

/**
 * Reads each part by itself.
 * @param list its name, by which a refusal says which part it is
 */
export function readEach<Part>(list: string, parts: readonly Part[], read: (part: Part) => Reading): Reading {
  const readings = parts.map((part, index) => {
    const where = `${list}[${index}]: `;
    try {
      const { reports, refusals, ignored } = read(part);
      return {
        reports,
        refusals: refusals.map((why) => where + why),
        ignored: ignored.map((why) => where + why),
      };
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      return { reports: [], refusals: [where + error.message], ignored: [] };
    }
  });
  return together(readings);
}

/** The readings of several lists of one body. */
export const together = (readings: readonly Reading[]): Reading => ({
  reports: readings.flatMap(({ reports }) => reports),
  refusals: readings.flatMap(({ refusals }) => refusals),
  ignored: readings.flatMap(({ ignored }) => ignored),
});

/** A reading in which nothing was refused. */
export const reading = (...reports: readonly [ChannelReport, ...ChannelReport[]]): Reading => ({
  reports,
  refusals: [],
  ignored: [],
});

/** A reading of what reports nothing that we record. */
export const ignoring = (why: string): Reading => ({ reports: [], refusals: [], ignored: [why] });

/** Why an answer reports nothing: it is for people, who read it where it arrived. */
export const NO_WISH = 'no wish to stop: what else people write is for people';
