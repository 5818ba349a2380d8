import { batches } from './batches.ts';
import { calendar } from './calendar.ts';
import { cases } from './cases.ts';
import { changes } from './changes.ts';
import { channels } from './channels.ts';
import { check } from './check.ts';
import { closed } from './closed.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { corpus } from './corpus.ts';
import { decode } from './decode.ts';
import { deliveries } from './deliveries.ts';
import { diagram } from './diagram.ts';
import { dossier } from './dossier.ts';
import { events } from './events.ts';
import { explain } from './explain.ts';
import { forecast } from './forecast.ts';
import { gallery } from './gallery.ts';
import { groups } from './groups.ts';
import { handOvers } from './hand-overs.ts';
import { headings } from './headings.ts';
import { hours } from './hours.ts';
import { importBook } from './import-book.ts';
import { init } from './init.ts';
import { journal } from './journal.ts';
import { legalRate } from './legal-rate.ts';
import { links } from './links.ts';
import { listing } from './listing.ts';
import { listings } from './listings.ts';
import { nexts } from './nexts.ts';
import { offers } from './offers.ts';
import { optOuts } from './opt-outs.ts';
import { pauses } from './pauses.ts';
import { payments } from './payments.ts';
import { places } from './places.ts';
import { plan } from './plan.ts';
import { preview } from './preview.ts';
import { profiles } from './profiles.ts';
import { put } from './put.ts';
import { read } from './read.ts';
import { reindex } from './reindex.ts';
import { release } from './release.ts';
import { reopened } from './reopened.ts';
import { results } from './results.ts';
import { rules } from './rules.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { statuses } from './statuses.ts';
import { steps } from './steps.ts';
import { totals } from './totals.ts';
import { undo } from './undo.ts';
import { validate } from './validate.ts';

/** Every English text of the command line, by subject. */
export const english = {
  batches,
  calendar,
  cases,
  changes,
  channels,
  check,
  closed,
  common,
  compare,
  completion,
  corpus,
  decode,
  deliveries,
  diagram,
  dossier,
  events,
  explain,
  forecast,
  gallery,
  groups,
  handOvers,
  headings,
  hours,
  importBook,
  init,
  journal,
  legalRate,
  links,
  listing,
  listings,
  nexts,
  offers,
  optOuts,
  pauses,
  payments,
  places,
  plan,
  preview,
  profiles,
  put,
  read,
  reindex,
  release,
  reopened,
  results,
  rules,
  run,
  serve,
  statuses,
  steps,
  totals,
  undo,
  validate,
} as const;
