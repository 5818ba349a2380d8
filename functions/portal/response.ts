import { createHash } from 'node:crypto';
import { env } from '#runtime/env.ts';

/** The style and the script of a page, each the whole text of its element. */
export interface Document {
  readonly html: string;
  readonly style: string;
  readonly script: string;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy allows only this text, its own style and script, and images and forms of this host. */
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

/** Headers of every answer. Our forms must name their origin, and no other site may learn the address. */
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

export const page = (status: number, document: Document): Response =>
  new Response(document.html, {
    status,
    headers: {
      ...common(),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(document),
    },
  });

/** The redirect after every form: going back or loading again does not send it twice. */
export function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ ...common(), location });
  if (cookie !== undefined) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A file to keep. `name`: letters, digits, points and hyphens. */
export const download = (name: string, type: string, content: Uint8Array): Response =>
  new Response(Buffer.from(content), {
    headers: {
      ...common(),
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });

/** An image that everybody may see and keep for a day. */
export const image = (type: string, content: Uint8Array): Response =>
  new Response(Buffer.from(content), {
    headers: {
      ...common(),
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'",
      'content-type': type,
    },
  });

export const methodNotAllowed = (allow: string): Response =>
  new Response(null, { status: 405, headers: { ...common(), allow } });
