import { html, raw } from 'hono/html';

/**
 * How a page that is one file begins, up to its body.
 * @param given.policy its Content-Security-Policy
 */
export const pageHead = ({
  language,
  title,
  policy,
  style,
}: {
  readonly language: string;
  readonly title: string;
  readonly policy: string;
  readonly style: string;
}) => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${raw(style)}</style>
</head>`;
