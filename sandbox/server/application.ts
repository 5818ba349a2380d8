import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { APP_PATH, ASKED_EACH_TIME, KEPT_FOR_EVER, WEB_FILE_TYPES } from '#deployment/web-files.ts';
import { contentPolicy } from '#deployment/web-policy.ts';
import type { Answer, Request } from '#sandbox/aws/server.ts';

/** What the application may load here: itself alone. */
const POLICY = contentPolicy({ signIn: [], images: [] });

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
  if (!pathname.startsWith(APP_PATH) || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (pathname === `${APP_PATH}settings.json`) return answer('.json', SETTINGS, 'no-store');
  const file = fileOf(folder, pathname.slice(APP_PATH.length));
  if (file !== undefined)
    return answer(
      extname(file),
      readFileSync(file),
      pathname.includes('/assets/') ? KEPT_FOR_EVER : ASKED_EACH_TIME,
    );
  // A script of an earlier build, say: the first page in its place would be no script.
  if (extname(pathname) !== '' && pathname.includes('/assets/'))
    return answer('.json', '{}', 'no-store', 404);
  return answer('.html', readFileSync(join(folder, 'index.html')), ASKED_EACH_TIME);
}

const redirect: Answer = { status: 308, headers: { location: APP_PATH }, body: '' };

/** The file of a path below the folder; undefined if there is none, or if it would be outside. */
function fileOf(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (path === '' || path.startsWith('.') || !file.startsWith(`${folder}${sep}`)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

const answer = (extension: string, body: string | Buffer, caching: string, status = 200): Answer => ({
  status,
  headers: {
    'content-type': WEB_FILE_TYPES[extension] ?? 'application/octet-stream',
    'cache-control': caching,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  },
  body,
});
