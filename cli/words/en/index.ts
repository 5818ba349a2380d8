import { calendar } from './calendar.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { decode } from './decode.ts';
import { diagram } from './diagram.ts';
import { dossier } from './dossier.ts';
import { explain } from './explain.ts';
import { hours } from './hours.ts';
import { importBook } from './import-book.ts';
import { legalRate } from './legal-rate.ts';
import { listing } from './listing.ts';
import { names } from './names.ts';
import { offers } from './offers.ts';
import { plan } from './plan.ts';
import { preview } from './preview.ts';
import { read } from './read.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { validate } from './validate.ts';

/** Every English text of the command line, by subject. */
export const english = {
  calendar,
  check,
  common,
  decode,
  diagram,
  dossier,
  explain,
  hours,
  importBook,
  legalRate,
  listing,
  names,
  offers,
  plan,
  preview,
  read,
  run,
  serve,
  validate,
} as const;
