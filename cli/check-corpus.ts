import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type CorpusScore,
  type KindScore,
  reachesTargets,
  scoreCorpus,
  TARGETS,
} from '#domain/compliance/content/score-corpus.ts';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { CorpusText } from '#schemas/content-corpus.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** The files by which the rules are made; of the others only counts are printed, so that nobody makes rules by them. */
const OURS = /^ours(?:-\d+)?\.jsonl$/;

/**
 * `regua check --corpus`: judges each file of a corpus by the content gate, and prints recall and false alarms with their counts.
 * Fails when a file misses a target.
 * @throws InputError for a folder without a corpus, or a line that is no text of one
 */
export function checkCorpus(folder: string, { stdout, words }: Pick<Terminal, 'stdout' | 'words'>): number {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
    : [];
  if (files.length === 0) throw new InputError(words.say('corpus.noCorpus', { folder }));
  const scores = files.map((name) => ({ name, score: scoreCorpus(readCorpus(join(folder, name))) }));
  for (const { name, score } of scores) stdout.write(`${report(name, score, words)}\n`);
  return scores.every(({ score }) => reachesTargets(score)) ? FINE : FAULT;
}

/** Reads a corpus; an error names the line, never its text. */
export function readCorpus(file: string): CorpusText[] {
  const lines = textOf(file).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = CorpusText.safeParse(parsedOf(line));
    if (parsed.success) return parsed.data;
    const at = parsed.error.issues[0]?.path.join('.') || 'the line';
    throw new InputError(
      `${basename(file)}:${index + 1}: ${at} must be as in {"id":"o-001","verdict":"refuse","kind":"shaming","channel":"email","part":"body","text":"…","why":"…"}`,
    );
  });
}

function parsedOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function report(file: string, score: CorpusScore, { say }: Words): string {
  const { refused, allowed, bySmsRule, wrong } = score;
  const alarms = allowed.of - allowed.right;
  const ofKind = ({ kind, right, of }: KindScore): string =>
    `    ${kind.padEnd(24)} ${say('corpus.ofKind', { right, of })}`;
  return [
    say(reachesTargets(score) ? 'corpus.reached' : 'corpus.missed', {
      file,
      count: refused.of + allowed.of,
    }),
    say('corpus.recall', {
      percent: percent(refused.right, refused.of),
      right: refused.right,
      of: refused.of,
      target: TARGETS.recall * 100,
    }),
    ...refused.kinds.map(ofKind),
    say('corpus.falseAlarms', {
      percent: percent(alarms, allowed.of),
      alarms,
      of: allowed.of,
      target: TARGETS.falseAlarms * 100,
    }),
    ...(bySmsRule > 0 ? [say('corpus.bySmsRule', { count: bySmsRule })] : []),
    ...allowed.kinds.map((kind) => ofKind({ ...kind, right: kind.of - kind.right })),
    ...(OURS.test(file) && wrong.length > 0 ? [say('corpus.judgedWrongly', { ids: wrong.join(', ') })] : []),
  ].join('\n');
}

const percent = (part: number, of: number): string =>
  `${(of === 0 ? 0 : (100 * part) / of).toFixed(1)}%`.padStart(6);
