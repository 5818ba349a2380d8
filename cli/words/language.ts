/** The languages of the command line: what people read; JSON is the same in each. */
export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is known of the language of a user beside `--lang`. */
export interface Locale {
  /**
   * The environment of the process: `REGUA_LANG`, which a person sets once for all commands; and, after the project, `LC_ALL`, `LC_MESSAGES` and
   * `LANG`, in this order, as POSIX has it.
   */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language that the project in the current folder chose. */
  readonly project?: string | undefined;
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
 * Chooses the language before the arguments are parsed, because help and errors of usage are in it, too: that of `--lang`; otherwise that of
 * `REGUA_LANG`; otherwise that of the project; otherwise that of the locale in the environment; otherwise that of the system; otherwise English. A
 * `--lang` that is none is refused later, by the parser of arguments, and another choice that is none by `wrongChoice`.
 */
export function chooseLanguage(args: readonly string[], { env, project, system }: Locale): Language {
  const choice = asked(args) ?? chosenOnce({ env, project })?.value;
  if (choice !== undefined) return LANGUAGES.find((one) => one === choice) ?? languageOf(choice);
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return languageOf(locale ?? system ?? 'en');
}

/** What a person chose once for all commands, and where. */
interface Choice {
  readonly where: 'REGUA_LANG' | 'package.json, regua.language';
  readonly value: string;
}

function chosenOnce({ env, project }: Omit<Locale, 'system'>): Choice | undefined {
  const { REGUA_LANG: own } = env;
  if (own !== undefined && own !== '') return { where: 'REGUA_LANG', value: own };
  return project === undefined ? undefined : { where: 'package.json, regua.language', value: project };
}

/** A choice for all commands that is none of the languages, unless `--lang` is given, which counts in its place. */
export function wrongChoice(args: readonly string[], locale: Omit<Locale, 'system'>): Choice | undefined {
  if (asked(args) !== undefined) return undefined;
  const choice = chosenOnce(locale);
  return choice && !LANGUAGES.some((one) => one === choice.value) ? choice : undefined;
}
