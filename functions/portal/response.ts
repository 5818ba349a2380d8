import { createHash } from 'node:crypto';
import { env } from '#runtime/env.ts';

/** An answer, as API Gateway takes it. */
export interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** What stands in a page beside its content, each the whole text of its element. */
export interface Document {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this text, its own style and its own script; images and forms from and to here alone. */
const policyFor = ({ style, script }: Document): string =>
  [
    "default-src 'none'",
    `style-src ${sha256(style)}`,
    `script-src ${sha256(script)}`,
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Of every answer. Forms of ours must say where they come from, and nobody else must learn the address. */
const COMMON = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const common = () => ({
  ...COMMON,
  ...(env('PUBLIC_URL').startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});

export const page = (statusCode: number, document: Document): Response => ({
  statusCode,
  headers: {
    ...common(),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyFor(document),
  },
  body: document.html,
});

/** After every form: going back or loading again does not send it twice. */
export const seeOther = (location: string, cookies: readonly string[] = []): Response => ({
  statusCode: 303,
  headers: { ...common(), location },
  ...(cookies.length > 0 ? { cookies } : {}),
});

/** A file to keep. `name`: letters, digits, points and hyphens. */
export const download = (name: string, type: string, content: Uint8Array): Response => ({
  statusCode: 200,
  headers: {
    ...common(),
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  },
  body: Buffer.from(content).toString('base64'),
  isBase64Encoded: true,
});

/** An image that everybody may see and keep for a day. */
export const image = (type: string, content: Uint8Array): Response => ({
  statusCode: 200,
  headers: {
    ...common(),
    'cache-control': 'public, max-age=86400',
    'content-security-policy': "default-src 'none'",
    'content-type': type,
  },
  body: Buffer.from(content).toString('base64'),
  isBase64Encoded: true,
});

export const methodNotAllowed = (allow: string): Response => ({
  statusCode: 405,
  headers: { ...common(), allow },
});

/** An answer to HEAD is that to GET, without its body. */
export const withoutBody = ({ body: _, isBase64Encoded: __, ...answer }: Response): Response => answer;
