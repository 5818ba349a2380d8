import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Answer, Request } from '#sandbox/aws/server.ts';

/** Where the web application is served, as in AWS. */
export const APPLICATION_PATH = '/app/';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * What the application may load: itself alone. The library of its components writes styles into elements, hence `'unsafe-inline'` for
 * styles and for nothing else.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How the application of a sandbox finds its API: on its own origin, without sign-in. */
const SETTINGS = JSON.stringify({ sandbox: true, stage: 'sandbox' });

/**
 * The answer of the web application; undefined for what is not below its path. An address that is no file is a page of the application,
 * which shows it by itself.
 * @param folder what `npm run build:web` has built
 */
export function applicationAnswer(folder: string, { method, path }: Pick<Request, 'method' | 'path'>) {
  const { pathname } = new URL(path, 'http://localhost');
  if (pathname === '/app') return redirect;
  if (!pathname.startsWith(APPLICATION_PATH) || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (pathname === `${APPLICATION_PATH}settings.json`) return answer('.json', SETTINGS, 'no-store');
  const file = fileOf(folder, pathname.slice(APPLICATION_PATH.length));
  if (file !== undefined)
    return answer(extname(file), readFileSync(file), pathname.includes('/assets/') ? IMMUTABLE : 'no-cache');
  // A script of an earlier build, say: the first page in its place would be no script.
  if (extname(pathname) !== '' && pathname.includes('/assets/'))
    return answer('.json', '{}', 'no-store', 404);
  return answer('.html', readFileSync(join(folder, 'index.html')), 'no-cache');
}

/** The names of these files have a hash of what is in them. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const redirect: Answer = { status: 308, headers: { location: APPLICATION_PATH }, body: '' };

/** The file of a path below the folder; undefined if there is none, or if it would be outside. */
function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (path === '' || path.startsWith('.') || !file.startsWith(folder)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

const answer = (extension: string, body: string | Buffer, caching: string, status = 200): Answer => ({
  status,
  headers: {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'cache-control': caching,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
  body,
});
