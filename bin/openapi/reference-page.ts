import { namesOf } from '#deployment/topology.ts';
import { MAY_CALL, mayCall, ROLES } from '#functions/api/roles.ts';
import type { openApiDocument } from './document.ts';
import { type Documented, operationsOf } from './operations-of.ts';
import { STYLE } from './reference-style.ts';

type Document = Awaited<ReturnType<typeof openApiDocument>>;

/**
 * The reference page of the API as one HTML file, from its document: it needs no script and nothing of another host, so that it is read from a
 * disk as well as from `regua serve`.
 */
export function referencePage(document: Document): string {
  const byTag = Map.groupBy(operationsOf(document), ({ operation }) => operation.tags?.[0] ?? 'Other');
  const tags = [...byTag];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Régua: reference of the API</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="Operations">
<h2>Reference</h2>
${tags.map(([tag, of]) => `<h3>${text(tag)}</h3>\n<ul>${of.map(entry).join('')}</ul>`).join('\n')}
<h3>Roles</h3>
<ul><li><a href="#roles">Who may call what</a></li></ul>
</nav>
<main>
<h1>The API of Régua</h1>
<p>Every operation, with the examples that the sandbox answered. The OpenAPI document has the schemas.</p>
${tags.map(([tag, of]) => `<section>\n<h2>${text(tag)}</h2>\n${of.map(article).join('\n')}\n</section>`).join('\n')}
<section id="roles">
<h2>Who may call what</h2>
<table><thead><tr><th>operation</th>${ROLES.map((role) => `<th>${role}</th>`).join('')}</tr></thead><tbody>
${namesOf(MAY_CALL)
  .map(
    (id) =>
      `<tr><td><code>${id}</code></td>${ROLES.map((role) => `<td>${mayCall(id, [role]) ? 'yes' : ''}</td>`).join('')}</tr>`,
  )
  .join('\n')}
</tbody></table>
</section>
</main>
</body>
</html>
`;
}

const entry = ({ operation: { operationId = '', summary = '' } }: Documented): string =>
  `<li><a href="#${operationId}">${text(summary)}</a></li>`;

function article({ method, path, operation }: Documented): string {
  const {
    operationId = '',
    summary = '',
    description,
    parameters = [],
    responses = {},
    requestBody,
  } = operation;
  const rows = parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          `<tr><td><code>${text(parameter.name)}</code></td><td>${parameter.in}${parameter.required ? ', required' : ''}</td><td>${prose(parameter.description ?? '')}</td></tr>`,
        ],
  );
  const answers = Object.entries(responses).map(
    ([status, response]) =>
      `<tr><td>${status}</td><td>${'description' in response ? prose(response.description) : ''}</td></tr>`,
  );
  return `<article id="${operationId}">
<h3>${text(summary)}</h3>
<p><code class="call"><b>${method}</b> ${text(path)}</code></p>
${description === undefined ? '' : `<p>${prose(description)}</p>`}
${rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`}
${shown('Request', exampleIn(requestBody))}
<table><tbody>${answers.join('')}</tbody></table>
${Object.entries(responses)
  .filter(([status]) => status.startsWith('2'))
  .map(([status, response]) => shown(`Answer ${status}`, exampleIn(response)))
  .join('')}
</article>`;
}

/** Lines of an example that are read here; a whole configuration has thousands. */
const MOST_LINES = 80;

function shown(title: string, example: unknown): string {
  if (example === undefined) return '';
  const lines = JSON.stringify(example, null, 2).split('\n');
  const left = lines.length - MOST_LINES;
  const read = left > 0 ? [...lines.slice(0, MOST_LINES), `… ${left} more lines in openapi.json`] : lines;
  return `<details open><summary>${title}</summary><pre tabindex="0">${text(read.join('\n'))}</pre></details>`;
}

/** The example of a body or of an answer, if it has one. */
function exampleIn(of: unknown): unknown {
  if (typeof of !== 'object' || of === null || !('content' in of)) return undefined;
  const [media] = Object.values(of.content ?? {});
  return typeof media === 'object' && media !== null && 'example' in media ? media.example : undefined;
}

const text = (given: string): string =>
  given.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A text of the document, in which code is between backticks, and a blank line ends a paragraph. */
const prose = (given: string): string =>
  text(given)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n\n', '<br>');
