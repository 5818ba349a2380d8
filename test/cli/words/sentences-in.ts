import { join, relative } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isImportDeclaration,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { ROOT } from '#test/builders/root.ts';

/** A text in the source: its file, and what it says, with `{}` for each value in it. */
export interface Found {
  readonly file: string;
  readonly text: string;
  /** The calls and constructors that it is given to, the innermost first. */
  readonly to: readonly string[];
}

/** What is no text for people who read the command line. */
const ELSEWHERE = /^(describe|meta|RegExp|Error|TypeError|log\.\w+|logger\.\w+|\w*[mM]etric\w*)$/;

/** The text of a literal or a template, with `{}` for each value. */
function textOf(node: Node): string | undefined {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

function textsIn(node: Node, to: readonly string[]): Omit<Found, 'file'>[] {
  if (isImportDeclaration(node)) return [];
  const text = textOf(node);
  const called =
    isCallExpression(node) || isNewExpression(node)
      ? [
          node.expression
            .getText()
            .split('\n')
            .at(-1)
            ?.trim()
            .replace(/^.*[.]/, '') ?? '',
          ...to,
        ]
      : to;
  const below: Omit<Found, 'file'>[] = [];
  node.forEachChild((child) => {
    below.push(...textsIn(child, called));
  });
  return text === undefined ? below : [{ text, to }, ...below];
}

/** Every text in the product's files whose path is taken, but for those that no reader of the command line sees. */
export function textsOf(isTaken: (file: string) => boolean): Found[] {
  const api = new API();
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(ROOT, 'tsconfig.json')] }).getProjects();
    if (!project) throw new Error('there is no tsconfig.json');
    return project.rootFiles
      .map((path) => ({ path, file: relative(ROOT, path) }))
      .filter(({ file }) => isTaken(file))
      .flatMap(({ path, file }) => {
        const source = project.program.getSourceFile(path);
        return source ? textsIn(source, []).map((found) => ({ file, ...found })) : [];
      })
      .filter(({ to }) => !to.some((name) => ELSEWHERE.test(name)));
  } finally {
    api.close();
  }
}

/** Words that make a text English, and are no words of Portuguese. */
const ENGLISH =
  /(?<![\p{L}\p{N}.@/_-])(?:the|is|are|was|were|must|not|has|have|had|of|and|or|it|its|be|been|with|that|which|cannot|there|than|only|by|from|to|on|at|when|but)(?![\p{L}\p{N}/_-])/u;

/** True for a text of words that is in English, by its commonest words. */
export const isEnglish = (text: string): boolean =>
  /\s/.test(text.trim()) && ENGLISH.test(text.replace(/"[^"]*"/g, ''));
