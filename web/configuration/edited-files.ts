/** A file of a configuration as somebody edited it. */
export interface EditedText {
  /** Below the folder of the configuration, or a name alone. */
  readonly path: string;
  readonly text: string;
}

/** A file that is no YAML. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

const FOLDERS = ['reguas', 'offers', 'creditors', 'templates', 'legal'];
const LEGAL = [
  'contact-hours.yaml',
  'limits.yaml',
  'legal-rate.yaml',
  'listing-notices.yaml',
  'registers.yaml',
];

/**
 * Reads edited files, each as its place in the configuration. A name alone, as a picked file has it, is that of the folder that its
 * content speaks for.
 * @throws UnreadableFileError
 */
export async function editedFiles(texts: readonly EditedText[]): Promise<{ path: string; value: unknown }[]> {
  const { parse, YAMLParseError } = await import('yaml');
  return texts
    .filter(({ path }) => path.endsWith('.yaml'))
    .map(({ path, text }) => {
      try {
        const value: unknown = parse(text);
        return { path: placeOf(path, value), value };
      } catch (error) {
        if (error instanceof YAMLParseError)
          throw new UnreadableFileError(path, error.message.split('\n')[0] ?? '');
        throw error;
      }
    });
}

function placeOf(path: string, value: unknown): string {
  const parts = path.split('/').filter((part) => part !== '');
  const start = parts.findIndex((part) => FOLDERS.includes(part));
  if (start >= 0) return parts.slice(start).join('/');
  const name = parts.at(-1) ?? path;
  if (LEGAL.includes(name)) return `legal/${name}`;
  if (has(value, 'steps')) return `reguas/${name}`;
  if (has(value, 'bands')) return `offers/${name}`;
  if (has(value, 'legalName')) return `creditors/${name}`;
  return name;
}

const has = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && field in value;
