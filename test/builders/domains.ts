import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadDomains, type StageDomains } from '#config-loader/load-stage.ts';
import { ROOT } from './root.ts';

const FIXTURES = join(ROOT, 'test/fixtures');

/** The creditors that the fixture names. */
export const CREDITORS = { creditors: { 'bebidas-nordeste': {} } };

/** The names of a stage, of which the pages have a certificate of their own, and one lies in another zone. */
export function exampleDomains(): StageDomains {
  const domains = loadDomains(FIXTURES, 'prod', CREDITORS);
  if (!domains) throw new Error('the fixture of a stage with names is gone');
  return domains;
}

/** A folder with a copy of the stage's file and its trust store, gone when the test ends. */
export function copyOfStage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-stage-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(FIXTURES, 'stages'), join(folder, 'stages'), { recursive: true });
  return folder;
}
