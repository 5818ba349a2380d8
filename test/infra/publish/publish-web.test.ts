import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PublishedFile, publishWeb, type WebSettings } from '#infra/publish/publish-web.ts';

const SETTINGS: WebSettings = {
  sandbox: false,
  stage: 'dev',
  signIn: {
    issuer: 'https://cognito-idp.sa-east-1.amazonaws.com/sa-east-1_abc',
    clientId: 'web-client',
    domain: 'https://regua-dev-000000000000.auth.sa-east-1.amazoncognito.com',
    scopes: ['openid', 'email', 'regua/api'],
  },
};

/** A build of these files, published; what was put, in order. */
async function published(...files: readonly string[]): Promise<PublishedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-web-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), `what is in ${file}`);
  }
  const put: PublishedFile[] = [];
  await publishWeb({ folder, settings: SETTINGS, put: async (file) => void put.push(file) });
  return put;
}

describe('publishing the web application', () => {
  it('puts the page last, when all that it needs is there, below /app/', async () => {
    const keys = (
      await published('index.html', 'icon.svg', 'assets/index-5f0c.js', '.vite/manifest.json')
    ).map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(['app/settings.json', 'app/index.html']);
    expect(keys.toSorted()).toEqual([
      'app/assets/index-5f0c.js',
      'app/icon.svg',
      'app/index.html',
      'app/settings.json',
    ]);
  });

  it('has a browser keep for ever what is named after its content, and ask for all else', async () => {
    const put = await published('index.html', 'icon.svg', 'assets/index-5f0c.js', 'assets/index-1a2b.css');
    const of = (key: string) => put.find((one) => one.key === `app/${key}`);
    expect(of('assets/index-5f0c.js')).toMatchObject({
      contentType: 'text/javascript; charset=utf-8',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    expect(of('assets/index-1a2b.css')).toMatchObject({ contentType: 'text/css; charset=utf-8' });
    expect(of('index.html')).toMatchObject({
      contentType: 'text/html; charset=utf-8',
      cacheControl: 'no-cache',
    });
    expect(of('icon.svg')).toMatchObject({ contentType: 'image/svg+xml', cacheControl: 'no-cache' });
  });

  it('says where persons sign in, whatever the build says', async () => {
    const put = await published('index.html', 'settings.json');
    expect(
      put.filter(({ key }) => key === 'app/settings.json').map(({ body }) => JSON.parse(String(body))),
    ).toEqual([SETTINGS]);
  });

  it('puts nothing of what is no build, or of a kind that no browser is told of', async () => {
    await expect(published('assets/index-5f0c.js')).rejects.toThrow('npm run build:web');
    await expect(published('index.html', 'assets/run.exe')).rejects.toThrow(/run\.exe: files .* end in/);
  });
});
