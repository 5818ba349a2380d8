import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { callerOf } from '#functions/api/caller.ts';
import { build } from '#infra/building-blocks/bundle.ts';
import { PICKED_BY, pickedIdentity } from '#sandbox/server/picked-identity.ts';
import { config, Synthesized } from '#test/infra/synthesized.ts';

const picked = (who?: string) => callerOf(pickedIdentity(who === undefined ? {} : { [PICKED_BY]: who }));

describe('the identity that a caller of the sandbox picks', () => {
  it.each([
    [undefined, { kind: 'person', subject: 'sandbox-operator', roles: ['operator'], creditors: 'all' }],
    ['auditor', { kind: 'person', subject: 'sandbox-auditor', roles: ['auditor'], creditors: 'all' }],
    ['manager@moveis-sul', { kind: 'person', roles: ['manager'], creditors: ['moveis-sul'] }],
    ['machine@moveis-sul', { kind: 'machine', roles: ['machine'], creditors: ['moveis-sul'] }],
    [
      'program:auditor@moveis-sul',
      { kind: 'machine', subject: 'sandbox-program-auditor', roles: ['auditor'], creditors: ['moveis-sul'] },
    ],
    ['root', { kind: 'person', roles: [] }],
    ['not a role', { kind: 'person', subject: 'sandbox-nobody', roles: [] }],
  ])('of %j is one that a token could say', (who, caller) => {
    expect(picked(who)).toMatchObject(caller);
  });
});

describe('the picker and the test clock exist in the sandbox alone:', () => {
  /** What only they say. */
  const TRACES = [PICKED_BY, 'sandbox-program', 'sandbox-operator', '/sandbox/', 'next-event', 'drop-file'];
  const tracesIn = (text: string) => TRACES.filter((trace) => text.toLowerCase().includes(trace));
  const folder = mkdtempSync(join(tmpdir(), 'regua-picker-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['sandbox/server/picked-identity.ts', PICKED_BY],
    ['sandbox/server/clock-routes.ts', '/sandbox/'],
    ['sandbox/server/clock-contract.ts', 'next-event'],
    ['schemas/sandbox/act.ts', 'drop-file'],
  ])('their own source %s has what is looked for', (path, trace) => {
    expect(tracesIn(readFileSync(path, 'utf8'))).toContain(trace);
  });

  it.each(Object.keys(FUNCTIONS))(
    'the bundle of %s has no trace of them',
    (name) => {
      const output = join(folder, name);
      build(name, output, config);
      const modules = readdirSync(output).filter((file) => file.endsWith('.mjs'));
      const code = modules.map((file) => readFileSync(join(output, file), 'utf8')).join('\n');
      expect(code).toContain('handler');
      expect(tracesIn(code)).toEqual([]);
    },
    30_000,
  );

  it.each(['dev', 'prod'])('the template of %s has none', (stage) => {
    const { resources, outputs } = new Synthesized({ stage });
    expect(tracesIn(JSON.stringify({ resources, outputs }))).toEqual([]);
  });
});
