import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import type { Config } from '../../schemas/config/config.ts';
import { config } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'regua-bundle-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** Bundles the smallest function and gives the folder that would be uploaded, named after its content. */
function assetOf(given: Config): string {
  const app = new App({ outdir });
  const stack = new Stack(app, 'stack');
  const code = bundle(stack, 'hand-over', given);
  code.bind(stack);
  const [asset] = app.synth().getStackByName('stack').assets;
  return join(outdir, String(asset?.path ?? readAssetPath()));
}

function readAssetPath(): string {
  const manifest = JSON.parse(readFileSync(join(outdir, 'stack.assets.json'), 'utf8'));
  const files = Object.values<{ source: { path: string; packaging: string } }>(manifest.files);
  return files.find(({ source }) => source.packaging === 'zip')?.source.path ?? '';
}

describe('a bundle', () => {
  it('is one module and the checked configuration beside it', () => {
    const asset = assetOf(config);
    expect(JSON.parse(readFileSync(join(asset, 'config.json'), 'utf8'))).toEqual(config);
    expect(readFileSync(join(asset, 'index.mjs'), 'utf8')).toMatch(
      /export\s*\{.*\bas handler\b|export const handler/,
    );
  });

  it('is the same for the same code and configuration, and another when the configuration changes', () => {
    const first = assetOf(config);
    expect(assetOf(structuredClone(config))).toBe(first);
    expect(assetOf({ ...config, prices: { ...config.prices, reaisPerDollar: 99 } })).not.toBe(first);
  });

  it('is not made when CDK needs no code', () => {
    const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'stack');
    expect(bundle(stack, 'hand-over', config).isInline).toBe(true);
    expect(Code).toBeDefined();
  });
});
