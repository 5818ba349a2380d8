import { extname } from 'node:path';

/** What the web application is made of, by the ending of a file. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The media type of a file, which a browser is told not to guess.
 * @throws Error where the ending is on no list
 */
export function contentTypeOf(file: string): string {
  const type = TYPES[extname(file)];
  if (type === undefined)
    throw new Error(`${file}: files of the web application end in ${Object.keys(TYPES).join(', ')}`);
  return type;
}
