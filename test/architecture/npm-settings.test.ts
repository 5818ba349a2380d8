import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from '#test/builders/root.ts';

/** A copy of what npm reads, which asks for a Node that nobody has. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'regua-npm-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const file of ['.npmrc', 'package-lock.json', 'package.json'])
    copyFileSync(join(ROOT, file), join(path, file));
  change(path, '"node": ">=20.19"', '"node": ">=999"');
  return path;
}

function change(path: string, before: string, after: string): void {
  const file = join(path, 'package.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
}

/** Settings of npm that the test itself runs under, such as `npm_config_loglevel`, are not the folder's. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name)));

/** Plans an install as `npm ci` does, without the network. */
const ci = (cwd: string, ...args: string[]) =>
  spawnSync('npm', ['ci', '--dry-run', '--offline', ...args], { cwd, env, encoding: 'utf8' });

it('an install prints no warning about the Node that tools name, unless it is asked to', () => {
  const cwd = folder();
  expect(ci(cwd)).toMatchObject({ status: 0, stderr: '' });
  expect(ci(cwd, '--loglevel=warn').stderr).toContain('EBADENGINE');
});

it('an install that fails says why', () => {
  const cwd = folder();
  change(cwd, '"dependencies": {', '"dependencies": {\n    "regua-of-nobody": "1.0.0",');
  const { status, stderr } = ci(cwd);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^npm error/m);
  expect(stderr).toContain('regua-of-nobody');
});

it('a script that fails shows its output and its exit code', () => {
  const cwd = folder();
  change(cwd, '"scripts": {', '"scripts": {\n    "fails": "echo what went wrong >&2; exit 3",');
  const { status, stderr } = spawnSync('npm', ['run', 'fails'], { cwd, env, encoding: 'utf8' });
  expect(status).toBe(3);
  expect(stderr).toContain('what went wrong');
});
