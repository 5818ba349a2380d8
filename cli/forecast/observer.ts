import type { ForecastEntry } from '#application/forecast/entry.ts';

/** Takes note of what a forecast says while it is played. */
export interface Observer {
  readonly record: (entry: ForecastEntry) => void;
  /** All that the forecast has to say of the persons up to now was said. */
  readonly close?: () => void;
}
