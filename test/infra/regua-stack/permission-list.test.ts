import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { permissionList } from '#test/infra/permission-list.ts';
import { makeNamedStacks, Synthesized } from '#test/infra/synthesized.ts';

const HEAD = `# Permissions

Every permission of a deployment, on stage prod with names of its own and one PSP that shows a certificate: what each role may
do, and what others may do to its resources; the stack in us-east-1 gives none. This list is generated from the synthesized template, where \`{Name}\` is the resource of that logical id, and a test fails when
they differ: nothing is granted unseen. To accept a change, having read it:
\`npx vitest run test/infra/regua-stack/permission-list.test.ts -u\`, and commit this file.

`;

// Snapshots are never written in CI, and a changed one fails everywhere.
test('grants what docs/permissions.md lists and no more (accept a change with: npx vitest run test/infra/regua-stack/permission-list.test.ts -u)', async () => {
  const { regua, edge } = makeNamedStacks({ stage: 'prod' });
  expect(permissionList(new Synthesized(edge))).toBe('');
  const list = permissionList(new Synthesized(regua));
  await expect(`${HEAD}${list}`).toMatchFileSnapshot(join(ROOT, 'docs/permissions.md'));
});
