import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import type { Config } from '../../schemas/config/config.ts';
import { config } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'regua-bundle-'));
afterAll(() => rmSync(outdir, { recursive: true }));

interface Assets {
  readonly files: Record<string, { readonly source: { readonly path: string; readonly packaging: string } }>;
}

/** Bundles the smallest function and gives the folder that would be uploaded, which is named after its content. */
function assetOf(given: Config): string {
  const app = new App({ outdir });
  const stack = new Stack(app, 'stack');
  bundle(stack, 'hand-over', given).bind(stack);
  app.synth();
  const { files }: Assets = JSON.parse(readFileSync(join(outdir, 'stack.assets.json'), 'utf8'));
  const folder = Object.values(files).find(({ source }) => source.packaging === 'zip');
  return join(outdir, folder?.source.path ?? 'no asset');
}

describe('a bundle', () => {
  it('is one module that exports the handler, and the checked configuration beside it', () => {
    const asset = assetOf(config);
    expect(JSON.parse(readFileSync(join(asset, 'config.json'), 'utf8'))).toEqual(config);
    expect(readFileSync(join(asset, 'index.mjs'), 'utf8')).toMatch(/export\{.*\bas handler\b/);
  });

  it('is the same for the same code and configuration', () => {
    expect(assetOf(structuredClone(config))).toBe(assetOf(config));
  });

  it('is another when the configuration changes', () => {
    const dearer = { ...config, prices: { ...config.prices, reaisPerDollar: 99 } };
    expect(assetOf(dearer)).not.toBe(assetOf(config));
  });

  it('is not made when CDK needs no code', () => {
    const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'stack');
    expect(bundle(stack, 'hand-over', config).bind(stack).inlineCode).toBeDefined();
  });
});
