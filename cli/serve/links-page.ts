import { escaped } from '#cli/html/escaped.ts';
import type { Words } from '#cli/words/words.ts';
import { REFERENCE_PATH } from '#sandbox/server/serve.ts';
import type { ServedPage } from '#sandbox/server/served-pages.ts';

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; } li { padding: .5rem 0; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
a { color: inherit; } code { font-size: 1.0625rem; font-weight: 600; }
`;

/** A creditor of the sample. */
const EXAMPLE = 'bebidas-nordeste';

/** The root of the pages that `regua serve` serves: a link to each debt's page by its status, and what to type there; and where the API is. */
export function linksPage(pages: readonly ServedPage[], words: Words): string {
  const { say, named } = words;
  const statuses = [...new Set(pages.map(({ status }) => status))];
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escaped(say('links.title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(say('links.title'))}</h1>
<p>${escaped(say('links.about', { count: pages.length }))}</p>
<p><a href="/conferir">${escaped(say('links.checkCode'))}</a></p>
<p>${escaped(say('links.api'))} <a href="/v1/creditors"><code>/v1</code></a>.
<code>X-Sandbox-User: auditor@${EXAMPLE}</code> ${escaped(say('links.apiCaller'))}
${escaped(say('links.apiReference'))} <a href="${REFERENCE_PATH}"><code>${REFERENCE_PATH}</code></a>.</p>
${statuses
  .map(
    (status) => `<h2>${escaped(named('statuses', status))}</h2>
<ul>${pages
      .filter((page) => page.status === status)
      .map((page) => item(page, words))
      .join('\n')}</ul>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
}

const item = ({ url, invoiceId, name, digits }: ServedPage, { say }: Words): string =>
  `<li><a href="${escaped(new URL(url).pathname)}">${escaped(`${invoiceId}, ${name}`)}</a>: <code>${escaped(say('links.type', { digits }))}</code></li>`;
