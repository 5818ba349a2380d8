import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Creditor {
  id: string;
  name: string;
  legalName: string;
  taxId: string;
  address: string;
  pixKey: string;
  charges: {
    finePercent: number;
    interestPercentPerMonth: number;
    whenOnlyChargesAreLeft: { waiveUpTo: number; above: string };
    whenLittleIsLeft?: { upTo?: number; action?: string };
  };
  holidays?: { date: string; name: string }[];
}

export interface Step {
  id: string;
  offset: number;
  tone: Tone;
  channels: string[];
  send?: 'all' | 'first';
}

export type Tone = 'light' | 'neutral' | 'firm';

export interface Regua {
  id: string;
  softenFor?: string[];
  steps: Step[];
}

interface Selection {
  regua: string;
  when?: {
    amount?: { from?: number; to?: number };
    profiles?: string[];
    [other: string]: unknown;
  };
}

interface Window {
  weekdays: [number, number] | 'closed';
  saturdays: [number, number] | 'closed';
  sundaysAndHolidays: [number, number] | 'closed';
}

/** What an auditor needs of the configuration, which is data: the terms, the ladders, the hours, the limits. */
export interface Facts {
  creditors: Creditor[];
  reguas: Regua[];
  selection: Selection[];
  firstLoad: {
    daysLate: number;
    regua: string;
    pace: { total: { start: number }; domain: { start: number } };
  };
  limits: {
    perDay: { messages: number };
    perWeek: { messages: number };
    cooldown: { hours: number };
    prescription: { kinds: { document: { years: number } } };
  };
  contactHours: { email: Window; phone: Window; states: Record<string, { hours?: Window }> };
}

/** Reads the facts from a configuration folder. YAML dates stay text. */
export function readFacts(folder: string): Facts {
  const read = (path: string) => parse(readFileSync(join(folder, path), 'utf8'));
  const readAll = (path: string) =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => read(join(path, name)));
  return {
    creditors: readAll('creditors'),
    reguas: readAll('reguas'),
    selection: read('selection.yaml'),
    firstLoad: read('first-load.yaml'),
    limits: read('legal/limits.yaml'),
    contactHours: read('legal/contact-hours.yaml'),
  };
}
