import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { YamlFile } from '#config-loader/read-yaml.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/** What tells one company from another. Two brands of one company may share it; a file that was copied and not finished does, too. */
const MARKS: readonly {
  readonly path: readonly string[];
  readonly of: (creditor: Creditor) => string;
}[] = [
  { path: ['pixKey'], of: ({ pixKey }) => pixKey },
  { path: ['taxId'], of: ({ taxId }) => taxId.replace(/[^0-9A-Za-z]/g, '').toUpperCase() },
  { path: ['sender', 'email'], of: ({ sender }) => sender.email },
];

/** Creditors that share a Pix key, a CNPJ or a sender with one before them: debtors of one would pay the other. */
export const copiedCreditors = (files: readonly YamlFile<Creditor>[]): ConfigProblem[] =>
  MARKS.flatMap(({ path, of }) =>
    files.flatMap((file, index) => {
      const first = files
        .slice(0, index)
        .find(({ value }) => of(value).toLowerCase() === of(file.value).toLowerCase());
      return first ? [file.problem(path, `is that of ${first.file}, too: was it copied from there?`)] : [];
    }),
  );
