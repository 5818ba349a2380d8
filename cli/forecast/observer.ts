import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Coming } from '#application/forecast/play.ts';

/** Takes note of what a forecast says while it is played. */
export interface Observer {
  /** All that comes for a person, before it is played. */
  readonly expect?: (comings: readonly Coming[]) => void;
  readonly record: (entry: ForecastEntry) => void;
  /** All that the forecast has to say of the persons up to now was said. */
  readonly close?: () => void;
}
