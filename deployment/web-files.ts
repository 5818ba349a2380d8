/** Where the web application is, below the address of a stage or of a sandbox. */
export const APP_PATH = '/app/';

/** What the web application is made of: its media types, by the ending of a file. A browser is told not to guess. */
export const WEB_FILE_TYPES: Readonly<Record<string, string>> = {
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

/** The names of files below it hold a hash of what is in them: they are kept for ever. */
export const HASHED_FILES = 'assets/';
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
/**
 * Kept, and asked for each time whether it changed. CloudFront keeps it for a second, its lowest time to live, so that nothing has to be
 * invalidated (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html, read 2026-11-30).
 */
export const ASKED_EACH_TIME = 'no-cache';
