import type { ForecastEntry } from '#application/forecast/entry.ts';
import type { Coming } from '#application/forecast/play.ts';

/** Takes note of what a forecast says. */
export interface Observer {
  /** @param comings all that comes for a person, before it is played */
  readonly watch: (comings: readonly Coming[]) => Watch;
}

/** Takes note of what a forecast says of one person. */
export interface Watch {
  readonly record: (entry: ForecastEntry) => void;
  /** All was said of the person. */
  readonly close?: () => void;
}
