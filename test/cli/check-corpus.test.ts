import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { MAKING_HALVES } from '#bin/content-weights/halves.ts';
import { checkCorpus, readCorpus } from '#cli/check-corpus.ts';
import { FAULT, FINE } from '#cli/console/exit-codes.ts';
import { wordsIn } from '#cli/words/words.ts';
import { ROOT } from '#test/builders/root.ts';

const CORPUS = join(ROOT, 'test/fixtures/content-corpus');
const THREAT = { id: 'x-1', verdict: 'refuse', kind: 'legal-threat', text: 'Vamos processar você.' };
const REMINDER = { id: 'x-2', verdict: 'allow', kind: 'reminder', text: 'A fatura 1042 vence amanhã.' };

/** A folder with these texts as one half of a corpus. */
function corpusOf(name: string, texts: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lines = texts.map((text) =>
    JSON.stringify({ channel: 'email', part: 'body', why: 'a test', ...text }),
  );
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return folder;
}

function run(folder: string): { readonly exitCode: number; readonly said: string } {
  const said: string[] = [];
  const exitCode = checkCorpus(folder, {
    stdout: { write: (text: string) => said.push(text) > 0 },
    words: wordsIn('en'),
  });
  return { exitCode, said: said.join('') };
}

it('prints recall and false alarms with their counts, over all and for each kind', () => {
  const { exitCode, said } = run(corpusOf('ours.jsonl', [THREAT, REMINDER]));
  expect(exitCode).toBe(FINE);
  expect(said).toMatch(/^ours\.jsonl: 2 texts, both targets reached$/m);
  expect(said).toMatch(/recall +100\.0% \(1 of 1 refused\), target at least 97%/);
  expect(said).toMatch(/legal-threat +1 of 1/);
  expect(said).toMatch(/false alarms +0\.0% \(0 of 1 refused\), target at most 2%/);
});

it('counts an SMS that only the rule for SMS refuses neither as a false alarm nor as a threat that was found, and says how many', () => {
  const named = { ...REMINDER, channel: 'sms' };
  const { said } = run(corpusOf('ours.jsonl', [THREAT, REMINDER, named]));
  expect(said).toMatch(
    /false alarms +0\.0% \(0 of 2 refused\)[^\n]*\n +1 more only because an SMS may not name/,
  );
  const hint = { ...THREAT, channel: 'sms', text: REMINDER.text };
  expect(run(corpusOf('ours.jsonl', [hint, REMINDER])).said).toMatch(/recall +0\.0% \(0 of 1 refused\)/);
  const byKind = { ...hint, kind: 'sms-debt' };
  expect(run(corpusOf('ours.jsonl', [byKind, REMINDER])).said).toMatch(/recall +100\.0%/);
});

it('fails when a threat passes or an innocent text is refused, and names it in our own half', () => {
  const wrong = [
    { ...THREAT, text: REMINDER.text },
    { ...REMINDER, text: THREAT.text },
  ];
  const { exitCode, said } = run(corpusOf('ours.jsonl', wrong));
  expect(exitCode).toBe(FAULT);
  expect(said).toMatch(/a target is missed/);
  expect(said).toMatch(/judged wrongly: x-1, x-2/);
});

it('names no text and no id of another half, so that nobody makes rules by it', () => {
  const { exitCode, said } = run(
    corpusOf('held-out.jsonl', [{ ...THREAT, text: 'Um lembrete amigo.' }, REMINDER]),
  );
  expect(exitCode).toBe(FAULT);
  expect(said).not.toMatch(/x-1|lembrete amigo/);
});

it.each([
  { case: 'no JSON', line: '{"id"' },
  {
    case: 'no verdict',
    line: JSON.stringify({ ...THREAT, verdict: 'maybe', channel: 'email', part: 'body', why: 'x' }),
  },
])('refuses a line with $case by its number, without its text', ({ line }) => {
  const folder = corpusOf('ours.jsonl', [REMINDER]);
  writeFileSync(join(folder, 'ours.jsonl'), `\n${line}\n`);
  expect(() => run(folder)).toThrow(/^ours\.jsonl:2: /);
  expect(() => run(folder)).not.toThrow(/processar/);
});

it('a folder without a corpus is an error', () => {
  expect(() => run(join(CORPUS, 'none'))).toThrow(/has no corpus/);
});

it.each(MAKING_HALVES)('%s, by which rules are made, reaches both targets', (name) => {
  expect(run(corpusOf('ours.jsonl', readCorpus(join(CORPUS, name)))).exitCode).toBe(FINE);
});

it('names what is judged wrongly in each file by which rules are made', () => {
  const { said } = run(corpusOf('ours-2.jsonl', [{ ...THREAT, text: REMINDER.text }, REMINDER]));
  expect(said).toMatch(/judged wrongly: x-1/);
});

it('every half is large enough to measure by, and no text is in two', () => {
  const names = [...MAKING_HALVES, 'held-out-8.jsonl'];
  const halves = names.map((name) => readCorpus(join(CORPUS, name)));
  for (const half of halves) {
    expect(half.filter(({ verdict }) => verdict === 'refuse').length).toBeGreaterThan(90);
    expect(half.filter(({ verdict }) => verdict === 'allow').length).toBeGreaterThan(70);
  }
  const twice = halves.map((half) => {
    const others = new Set(
      halves
        .filter((other) => other !== half)
        .flatMap((other) => other.map(({ text }) => text.toLowerCase())),
    );
    return half.filter(({ text }) => others.has(text.toLowerCase())).length;
  });
  expect(twice).toEqual(names.map(() => 0));
});
