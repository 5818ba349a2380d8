/** The languages of the command line: what people read; JSON is the same in each. */
export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What an operating system says of the language of its user. */
export interface Locale {
  /** The environment of the process: `LC_ALL`, `LC_MESSAGES` and `LANG` are read, in this order, as POSIX has it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of the system where the environment says nothing, as on Windows and macOS: a tag such as `pt-BR`. */
  readonly system: string | undefined;
}

/** The language of a tag or a POSIX locale, such as `pt_BR.UTF-8`; English for all that is not Portuguese. */
const languageOf = (locale: string): Language => (/^pt\b|^pt_/i.test(locale) ? 'pt-BR' : 'en');

/** The value of `--lang` among the arguments, as `--lang pt-BR` or `--lang=pt-BR`; the last one counts. */
function asked(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options
    .flatMap((arg, index) =>
      arg === '--lang' ? (options[index + 1] ?? []) : arg.startsWith('--lang=') ? arg.slice(7) : [],
    )
    .at(-1);
}

/**
 * Chooses the language before the arguments are parsed, because help and errors of usage are in it, too: that of `--lang`; otherwise of
 * the environment; otherwise of the system; otherwise English. A `--lang` that is none is refused later, by the parser of arguments.
 */
export function chooseLanguage(args: readonly string[], { env, system }: Locale): Language {
  const option = asked(args);
  if (option !== undefined) return LANGUAGES.find((one) => one === option) ?? languageOf(option);
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOf(locale ?? system ?? 'en');
}
