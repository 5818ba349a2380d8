import { namesOf } from '#deployment/topology.ts';
import { MAY_CALL, mayCall, ROLES } from '#functions/api/roles.ts';
import type { openApiDocument } from './document.ts';
import { type Documented, operationsOf } from './operations-of.ts';

type Document = Awaited<ReturnType<typeof openApiDocument>>;
/** The reference page of the API as Markdown, from its document. */
export function reference(document: Document): string {
  const operations = operationsOf(document);
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
  return `# Reference of the API

Every operation, made by \`npm run openapi\` from [openapi.json](openapi.json), which has the schemas. Conventions: [the guide](../api.md).

${[...byTag].map(([tag, of]) => `## ${tag}\n\n${of.map(section).join('\n')}`).join('\n')}
## Who may call what

| operation | ${ROLES.join(' | ')} |
|---|${ROLES.map(() => '---|').join('')}
${namesOf(MAY_CALL)
  .map((id) => `| \`${id}\` | ${ROLES.map((role) => (mayCall(id, [role]) ? 'yes' : '')).join(' | ')} |`)
  .join('\n')}
`;
}

function section({ method, path, operation }: Documented): string {
  const { operationId, summary, description, parameters = [], responses = {} } = operation;
  const parametersTable = parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          `| \`${parameter.name}\` | ${parameter.in} | ${parameter.required ? 'yes' : ''} | ${parameter.description ?? ''} |`,
        ],
  );
  const answers = Object.entries(responses).map(
    ([status, response]) =>
      `| ${status} | ${'description' in response ? response.description.replaceAll('\n\n', '<br>') : ''} |`,
  );
  return `### ${summary}

\`${method} ${path}\` (\`${operationId}\`)
${description ? `\n${description}\n` : ''}${
  parametersTable.length > 0
    ? `\n| parameter | in | required | |\n|---|---|---|---|\n${parametersTable.join('\n')}\n`
    : ''
}
| status | |
|---|---|
${answers.join('\n')}
`;
}
