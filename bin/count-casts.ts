import { join, relative, resolve } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import { isAsExpression, isNonNullExpression, isTypeAssertion } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { LAYERS } from './layers.ts';

// Counts the casts of product code (`x as T`, `<T>x` and `x!`; not `as const`), and fails above the ceiling:
// `npm run check:casts`. With `--list` it prints each. A folder as argument is another checkout to count.

/** There were 207 before anybody counted. Lower it when casts go; never raise it. */
const CEILING = 48;

const isCast = (node: Node): boolean =>
  isNonNullExpression(node) ||
  isTypeAssertion(node) ||
  (isAsExpression(node) && node.type.getText() !== 'const');

function castsIn(node: Node): Node[] {
  const below: Node[] = [];
  node.forEachChild((child) => {
    below.push(...castsIn(child));
  });
  return isCast(node) ? [node, ...below] : below;
}

const root = resolve(process.argv.find((given, index) => index > 1 && !given.startsWith('-')) ?? '.');
const api = new API();
const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects();
if (!project) throw new Error(`${root} has no tsconfig.json`);
const isProduct = (file: string): boolean =>
  LAYERS.some((folder) => file.startsWith(`${join(root, folder)}/`));
const found = project.rootFiles.filter(isProduct).flatMap((file) => {
  const source = project.program.getSourceFile(file);
  return source ? castsIn(source).map((cast) => ({ file: relative(root, file), text: cast.getText() })) : [];
});
api.close();

if (process.argv.includes('--list'))
  for (const { file, text } of found) process.stdout.write(`${file}: ${text}\n`);
process.stdout.write(`${found.length} casts in product code; the ceiling is ${CEILING}\n`);
if (found.length > CEILING) process.exitCode = 1;
